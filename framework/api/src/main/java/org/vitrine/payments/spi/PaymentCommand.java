// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.util.Map;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;

/**
 * What a provider is asked to do.
 *
 * <p>Sealed, so that a provider's switch is whole; a new command is a major version of this package. A provider is only given
 * the commands that it {@linkplain ProviderDescription#capabilities names}.
 */
public sealed interface PaymentCommand {
    /** Makes it idempotent: performed twice with one key, it is done once and answered alike. */
    PaymentKey key();

    /**
     * Prepares fields or a page of the provider, before an amount is settled on.
     *
     * @param returnUrl where the shopper is sent back to
     */
    record StartSession(PaymentKey key, Money amount, String method, String returnUrl) implements PaymentCommand {}

    /**
     * Sets money aside.
     *
     * @param number what the shopper sees on the statement
     * @param returnUrl where the shopper is sent back to after a step
     * @param keepFor the shopper who agreed that the means is kept for later, see {@link StoredMethods}
     */
    record Authorise(
            PaymentKey key, Money amount, String method, String number, String returnUrl, Optional<ShopperId> keepFor)
            implements PaymentCommand {}

    /** Takes some or all of what was set aside under that key; the rest is let go. */
    record Capture(PaymentKey key, PaymentKey authorisation, Money amount) implements PaymentCommand {}

    /** Lets go of what was set aside under that key. */
    record VoidAuthorisation(PaymentKey key, PaymentKey authorisation) implements PaymentCommand {}

    /**
     * Gives back some or all of what was taken under that key of a capture.
     *
     * @param lines how many pieces of which of our order lines it is for; may be empty
     */
    record Refund(PaymentKey key, PaymentKey capture, Money amount, Map<String, Integer> lines)
            implements PaymentCommand {
        public Refund {
            lines = Map.copyOf(lines);
        }
    }

    /** Sets money aside on a stored method, with the shopper away; see {@link StoredMethods}. */
    record ChargeStored(PaymentKey key, Money amount, String storedMethod, String number) implements PaymentCommand {}
}
