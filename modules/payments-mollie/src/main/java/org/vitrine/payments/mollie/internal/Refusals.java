// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

/** What it means that a call to Mollie failed: a refusal, or that nobody knows. */
final class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    /** Said of a card only where it is no hint for thieves. */
    private static final Set<String> TOLD =
            Set.of("insufficient_funds", "card_expired", "invalid_card_number", "invalid_cvv", "authentication_failed");
    /** Another try, on another day or with the shopper there, may go well. */
    private static final Set<String> RETRYABLE = Set.of(
            "authentication_failed", "authentication_unavailable_acs", "insufficient_funds", "refused_by_issuer");

    private Refusals() {}

    /**
     * The outcome that an error stands for.
     *
     * @param fresh whether nothing of the command can have arrived before
     * @throws PaymentProviderUnavailable if nothing of the command has reached Mollie
     */
    static Outcome outcome(MollieException error, boolean fresh) {
        return switch (error) {
            case MollieRefusal refusal -> refused(refusal);
            case MollieSilence silence -> {
                if (fresh && silence.isUndone()) {
                    throw new PaymentProviderUnavailable("Mollie takes nothing at the moment", silence);
                }
                yield new Outcome.Unknown(String.valueOf(silence.getMessage()));
            }
        };
    }

    /** The refusal of a card. */
    static Outcome.Declined declined(Optional<String> reason) {
        return new Outcome.Declined(
                hyphened(reason.filter(TOLD::contains).orElse("card_declined")),
                reason.filter(RETRYABLE::contains).isPresent());
    }

    /** Mollie's codes as ours are written. */
    static String hyphened(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Outcome refused(MollieRefusal refusal) {
        if (refusal.isOfTheUnknown()) {
            return new Outcome.Unknown("Mollie does not know what it is asked about");
        }
        LOG.log(Level.WARNING, "Mollie refuses a call: {0}", refusal.getMessage());
        return new Outcome.Declined(reason(refusal.field()), false);
    }

    private static String reason(String field) {
        return switch (field) {
            case "amount.currency" -> "currency-not-supported";
            case "amount", "amount.value" -> "amount-not-payable";
            case "captureMode" -> "hold-not-supported";
            case "customerId", "mandateId" -> "no-such-method";
            default -> "invalid-request";
        };
    }
}
