// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.payments.spi.Outcome;

/** Gives back what was taken, whole or in parts. */
final class Refunds implements Deed {
    private static final Outcome NOT_CAPTURED = new Outcome.Declined("not-captured", false);
    private static final long PAGE = 100;

    private final StripeAccount account;
    private final Intents intents;
    private final Captures captures;
    private final Book book;

    Refunds(StripeAccount account, Intents intents, Captures captures, Book book) {
        this.account = account;
        this.intents = intents;
        this.captures = captures;
        this.book = book;
    }

    @Override
    public Outcome perform(Entry entry) throws StripeException {
        var id = intent(entry);
        if (id.isEmpty()) {
            return NOT_CAPTURED;
        }
        var params = RefundCreateParams.builder()
                .setPaymentIntent(id.get())
                .setAmount(Amounts.toStripe(entry.amount()))
                .putMetadata(Intents.KEY, entry.key().value())
                .build();
        return written(
                entry,
                account.api()
                        .refunds()
                        .create(params, StripeAccount.once(entry.key().value())));
    }

    @Override
    public Outcome look(Entry entry) throws StripeException {
        if (entry.result().isPresent()) {
            return outcome(account.api().refunds().retrieve(entry.result().get()));
        }
        var id = intent(entry);
        if (id.isEmpty()) {
            return NOT_CAPTURED;
        }
        for (var refund : of(id.get())) {
            if (entry.key().value().equals(refund.getMetadata().get(Intents.KEY))) {
                return written(entry, refund);
            }
        }
        return new Outcome.Cancelled("never-arrived");
    }

    /** All that was given back of a payment intent, by whomever. */
    List<Refund> of(String intent) throws StripeException {
        var params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(PAGE)
                .build();
        var all = new ArrayList<Refund>();
        account.api().refunds().list(params).autoPagingIterable().forEach(all::add);
        return all;
    }

    /** What a refund's state means for the command that made it. */
    static Outcome outcome(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new Outcome.Done(refund.getId(), Amounts.of(refund.getAmount(), refund.getCurrency()));
            case "failed", "canceled" -> new Outcome.Declined("refund-" + refund.getStatus(), true);
            default -> new Outcome.Pending(refund.getId());
        };
    }

    /** Only of what was taken: to refund what is merely set aside would let go of it. */
    private Optional<String> intent(Entry entry) throws StripeException {
        var capture = entry.base()
                .flatMap(book::find)
                .filter(found -> found.kind() == Kind.CAPTURE && found.refusal().isEmpty());
        if (capture.isEmpty()) {
            return Optional.empty();
        }
        boolean taken = capture.get().result().isPresent() || captures.look(capture.get()) instanceof Outcome.Done;
        var base = capture.get().base().flatMap(book::find);
        return taken && base.isPresent() ? intents.idOf(base.get()) : Optional.empty();
    }

    private Outcome written(Entry entry, Refund refund) {
        book.setResult(entry.key(), refund.getId());
        return outcome(refund);
    }
}
