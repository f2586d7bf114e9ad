// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.util.Optional;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.Outcome;

/** Gives back what was taken, whole or in parts. */
final class Refunds implements Deed {
    private static final Outcome NOT_CAPTURED = new Outcome.Declined("not-captured", false);

    private final MollieLine line;
    private final Begun begun;
    private final Captures captures;
    private final Book book;

    Refunds(MollieLine line, Begun begun, Captures captures, Book book) {
        this.line = line;
        this.begun = begun;
        this.captures = captures;
        this.book = book;
    }

    @Override
    public Outcome perform(Entry entry) throws MollieException {
        var id = payment(entry);
        if (id.isEmpty()) {
            return NOT_CAPTURED;
        }
        if (entry.result().isPresent()) {
            return look(entry);
        }
        var body = Json.object();
        body.set("amount", Amounts.toMollie(entry.amount()));
        body.set("metadata", Marks.of(entry.key()));
        var answer =
                line.post(Begun.path(id.get()) + "/refunds", body, entry.key().value());
        return written(entry, new MolliePayment.Part(answer));
    }

    @Override
    public Outcome look(Entry entry) throws MollieException {
        var id = payment(entry);
        return id.isPresent() ? look(entry, begun.byId(id.get())) : NOT_CAPTURED;
    }

    private Outcome look(Entry entry, MolliePayment payment) {
        return payment.refunds().stream()
                .filter(refund -> refund.is(entry.key()))
                .findFirst()
                .map(refund -> written(entry, refund))
                .orElseGet(() -> new Outcome.Cancelled("never-arrived"));
    }

    /** What a refund's state means for the command that made it. */
    static Outcome outcome(MolliePayment.Part refund) {
        return switch (refund.status()) {
            case "refunded" -> new Outcome.Done(refund.id(), refund.amount());
            case "queued", "pending", "processing" -> new Outcome.Pending(refund.id());
            case "failed", "canceled" -> new Outcome.Declined("refund-" + refund.status(), true);
            default -> new Outcome.Unknown("Mollie calls the refund " + refund.status());
        };
    }

    /** Only of what was taken. */
    private Optional<String> payment(Entry entry) throws MollieException {
        var capture = entry.base()
                .flatMap(book::find)
                .filter(found -> found.kind() == Kind.CAPTURE && found.refusal().isEmpty());
        if (capture.isEmpty()) {
            return Optional.empty();
        }
        boolean taken = capture.get().result().isPresent() || captures.look(capture.get()) instanceof Outcome.Done;
        var base = capture.get().base().flatMap(book::find);
        return taken && base.isPresent() ? begun.idOf(base.get()) : Optional.empty();
    }

    private Outcome written(Entry entry, MolliePayment.Part refund) {
        if (entry.result().isEmpty() && !refund.id().isEmpty()) {
            book.setResult(entry.key(), refund.id());
        }
        return outcome(refund);
    }
}
