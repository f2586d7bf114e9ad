// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCaptureParams;
import java.util.Optional;
import org.vitrine.payments.spi.Outcome;

/** Takes what was set aside, or a part of it; Stripe lets go of the rest. */
final class Captures implements Deed {
    private static final String KEY = "vitrine_capture";

    private final StripeAccount account;
    private final Intents intents;
    private final Book book;

    Captures(StripeAccount account, Intents intents, Book book) {
        this.account = account;
        this.intents = intents;
        this.book = book;
    }

    @Override
    public Outcome perform(Entry entry) throws StripeException {
        var id = intent(entry);
        if (id.isEmpty()) {
            return new Outcome.Declined("not-authorised", false);
        }
        var params = PaymentIntentCaptureParams.builder()
                .setAmountToCapture(Amounts.toStripe(entry.amount()))
                .putMetadata(KEY, entry.key().value())
                .build();
        var key = StripeAccount.once(entry.key().value());
        return written(entry, account.api().paymentIntents().capture(id.get(), params, key));
    }

    @Override
    public Outcome look(Entry entry) throws StripeException {
        var id = intent(entry);
        return id.isPresent() ? written(entry, intents.byId(id.get())) : new Outcome.Declined("not-authorised", false);
    }

    /** What an intent's state means for a command that would take its money. */
    static Outcome outcome(Entry entry, PaymentIntent intent) {
        var by = Optional.ofNullable(intent.getMetadata().get(KEY));
        boolean ours = by.isEmpty() || by.get().equals(entry.key().value());
        return switch (intent.getStatus()) {
            // without a key it was taken at Stripe itself, which is as good
            case "succeeded" -> ours ? taken(intent) : new Outcome.Declined("already-captured", false);
            case "processing" -> new Outcome.Pending(intent.getId());
            case "requires_capture" -> new Outcome.Cancelled("never-arrived");
            default -> new Outcome.Declined("not-authorised", false);
        };
    }

    private Optional<String> intent(Entry entry) throws StripeException {
        var base = entry.base()
                .flatMap(book::find)
                .filter(found -> found.kind().begins() && found.refusal().isEmpty());
        return base.isPresent() ? intents.idOf(base.get()) : Optional.empty();
    }

    private Outcome written(Entry entry, PaymentIntent intent) {
        var outcome = outcome(entry, intent);
        if (outcome instanceof Outcome.Done && entry.result().isEmpty()) {
            book.setResult(
                    entry.key(), Optional.ofNullable(intent.getLatestCharge()).orElse(intent.getId()));
        }
        return outcome;
    }

    private static Outcome.Done taken(PaymentIntent intent) {
        return new Outcome.Done(intent.getId(), Amounts.of(intent.getAmountReceived(), intent.getCurrency()));
    }
}
