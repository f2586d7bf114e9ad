// SPDX-License-Identifier: Apache-2.0
/** Payments through Mollie: on its hosted page, so that no card number ever comes here. */
@NullMarked
package org.vitrine.payments.mollie.internal;

import org.jspecify.annotations.NullMarked;
