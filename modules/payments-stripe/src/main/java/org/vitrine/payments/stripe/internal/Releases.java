// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCancelParams;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;

/** Lets go of what was set aside, or sees to it that it never is. */
final class Releases implements Deed {
    private final StripeAccount account;
    private final Intents intents;
    private final Book book;

    Releases(StripeAccount account, Intents intents, Book book) {
        this.account = account;
        this.intents = intents;
        this.book = book;
    }

    @Override
    public Outcome perform(Entry entry) throws StripeException {
        var base = base(entry);
        if (base.refusal().isPresent()) {
            return nothing(entry, base.key());
        }
        var id = intents.idOf(base);
        if (id.isEmpty()) {
            return nothing(entry, base.key());
        }
        var params = PaymentIntentCancelParams.builder().build();
        var key = StripeAccount.once(entry.key().value());
        return outcome(entry, account.api().paymentIntents().cancel(id.get(), params, key));
    }

    /** Cancels an intent that its shopper does not want to pay; nothing happens if that is too late. */
    void giveUp(Entry begun) throws StripeException {
        var id = intents.idOf(begun);
        if (id.isPresent() && Beginnings.outcome(begun, intents.byId(id.get())) instanceof Outcome.ActionRequired) {
            var params = PaymentIntentCancelParams.builder()
                    .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                    .build();
            var key = StripeAccount.once(begun.key() + ".given-up");
            account.api().paymentIntents().cancel(id.get(), params, key);
        }
    }

    @Override
    public Outcome look(Entry entry) throws StripeException {
        var base = base(entry);
        if (base.refusal().isPresent()) {
            return nothing(entry, base.key());
        }
        var intent = intents.of(base);
        return intent.isPresent() ? outcome(entry, intent.get()) : nothing(entry, base.key());
    }

    /** Should the authorisation still be on its way to us, it finds its key taken. */
    private Entry base(Entry entry) {
        return book.enter(Entry.forestalled(entry.base().orElseThrow(), entry.amount(), entry.at()));
    }

    private static Outcome outcome(Entry entry, PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "canceled" -> new Outcome.Done(intent.getId(), entry.amount());
            case "succeeded" -> new Outcome.Declined("already-captured", false);
            default -> new Outcome.Cancelled("never-arrived");
        };
    }

    private static Outcome nothing(Entry entry, PaymentKey base) {
        return new Outcome.Done(base.value(), entry.amount());
    }
}
