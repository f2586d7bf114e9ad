// SPDX-License-Identifier: Apache-2.0
/** Payments through Stripe: its hosted fields on a page of ours, so that no card number ever comes here. */
@NullMarked
package org.vitrine.payments.stripe.internal;

import org.jspecify.annotations.NullMarked;
