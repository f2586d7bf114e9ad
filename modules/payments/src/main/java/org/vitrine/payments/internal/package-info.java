// SPDX-License-Identifier: Apache-2.0
/**
 * Payments in the shop's database.
 *
 * <p>A payment has commands: to set the money aside, to take it, to let it go, and any number to give parts of it back. Each is
 * written down before its provider is asked; {@link org.vitrine.payments.internal.NextStep} decides what is to be done next,
 * by what is known alone, and {@link org.vitrine.payments.internal.Desk} does it. A process that ends at any point leaves a
 * job behind that goes on from there.
 */
@NullMarked
package org.vitrine.payments.internal;

import org.jspecify.annotations.NullMarked;
