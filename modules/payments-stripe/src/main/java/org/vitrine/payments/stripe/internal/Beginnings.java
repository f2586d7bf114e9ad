// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.Optional;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Outcome;

/** Sets money aside: on our page by the shopper, or at once on a means that was kept. */
final class Beginnings implements Deed {
    private final Intents intents;

    Beginnings(Intents intents) {
        this.intents = intents;
    }

    /** Looking does it too, where the answer was lost: that is how Stripe tells what it answered. */
    @Override
    public Outcome perform(Entry entry) throws StripeException {
        return look(entry);
    }

    @Override
    public Outcome look(Entry entry) throws StripeException {
        return intents.of(entry)
                .map(intent -> outcome(entry, intent))
                .orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    /** What an intent's state means for the command that made it. */
    static Outcome outcome(Entry entry, PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_capture", "succeeded" -> new Outcome.Done(intent.getId(), entry.amount());
            case "processing" -> new Outcome.Pending(intent.getId());
            case "canceled" -> new Outcome.Cancelled("cancelled");
            case "requires_payment_method", "requires_confirmation", "requires_action" -> open(entry, intent);
            default -> new Outcome.Unknown("Stripe calls it " + intent.getStatus());
        };
    }

    private static Outcome open(Entry entry, PaymentIntent intent) {
        return entry.words()
                .page()
                .<Outcome>map(page ->
                        new Outcome.ActionRequired(intent.getId(), NextAction.redirect(PayResource.PAGES + page)))
                .orElseGet(() -> declined(intent));
    }

    /** A charge with the shopper away: nobody is there to do what would be required. */
    private static Outcome declined(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLastPaymentError())
                .map(error -> Refusals.declined(error.getCode(), error.getDeclineCode()))
                .orElseGet(() -> Refusals.declined("authentication_required", null));
    }
}
