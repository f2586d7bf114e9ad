// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;

/** Something that Stripe is asked. */
@FunctionalInterface
interface Question<T> {
    T ask() throws StripeException;
}
