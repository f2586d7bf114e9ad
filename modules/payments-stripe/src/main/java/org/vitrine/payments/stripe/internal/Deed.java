// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import org.vitrine.payments.spi.Outcome;

/** How one kind of command is done at Stripe. */
interface Deed {
    /** Does it; done twice, Stripe does it once. */
    Outcome perform(Entry entry) throws StripeException;

    /** Looks what has become of it. */
    Outcome look(Entry entry) throws StripeException;
}
