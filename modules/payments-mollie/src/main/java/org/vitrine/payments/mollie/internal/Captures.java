// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;

/** Takes what was set aside, or a part of it; Mollie keeps holding the rest until it is told to let go. */
final class Captures implements Deed {
    private static final System.Logger LOG = System.getLogger(Captures.class.getName());
    private static final Outcome NOT_AUTHORISED = new Outcome.Declined("not-authorised", false);
    private static final Outcome TAKEN_ALREADY = new Outcome.Declined("already-captured", false);

    private final MollieLine line;
    private final Begun begun;
    private final Book book;

    Captures(MollieLine line, Begun begun, Book book) {
        this.line = line;
        this.begun = begun;
        this.book = book;
    }

    @Override
    public Outcome perform(Entry entry) throws MollieException {
        var base = base(entry);
        if (base.isEmpty()) {
            return NOT_AUTHORISED;
        }
        if (!isOnly(entry, base.get())) {
            return TAKEN_ALREADY;
        }
        var id = begun.idOf(base.get());
        if (id.isEmpty()) {
            return NOT_AUTHORISED;
        }
        return entry.result().isPresent() ? look(entry) : take(entry, base.get(), id.get());
    }

    @Override
    public Outcome look(Entry entry) throws MollieException {
        var base = base(entry);
        var id = base.isPresent() ? begun.idOf(base.get()) : Optional.<String>empty();
        return id.isPresent() ? look(entry, begun.byId(id.get())) : NOT_AUTHORISED;
    }

    /** What a payment's state means for a command that would take its money; sees to it that no rest stays held. */
    Outcome look(Entry entry, MolliePayment payment) {
        var ours = payment.captures().stream()
                .filter(capture -> capture.is(entry.key()))
                .findFirst();
        if (ours.isPresent()) {
            var outcome = written(entry, payment.id(), ours.get());
            return outcome instanceof Outcome.Done done && payment.isHeld()
                    ? letGo(entry, payment.id(), done)
                    : outcome;
        }
        return payment.isHeld() ? new Outcome.Cancelled("never-arrived") : elsewhere(payment);
    }

    private Optional<Entry> base(Entry entry) {
        return entry.base()
                .flatMap(book::find)
                .filter(found -> found.kind().begins() && found.refusal().isEmpty());
    }

    /** Mollie would take part after part; of ours there is one. */
    private boolean isOnly(Entry entry, Entry base) {
        return book.on(base.key(), Kind.CAPTURE)
                .map(first -> first.key().equals(entry.key()))
                .orElse(true);
    }

    private Outcome take(Entry entry, Entry base, String payment) throws MollieException {
        var body = Json.object();
        body.set("amount", Amounts.toMollie(entry.amount()));
        body.set("metadata", Marks.of(entry.key()));
        var answer =
                line.post(Begun.path(payment) + "/captures", body, entry.key().value());
        var outcome = written(entry, payment, new MolliePayment.Part(answer));
        boolean isPart = entry.amount().minorUnits() < base.amount().minorUnits();
        return outcome instanceof Outcome.Done done && isPart ? letGo(entry, payment, done) : outcome;
    }

    private Outcome written(Entry entry, String payment, MolliePayment.Part capture) {
        if (entry.result().isEmpty() && !capture.id().isEmpty()) {
            book.setResult(entry.key(), capture.id());
        }
        return switch (capture.status()) {
            case "succeeded" -> new Outcome.Done(payment, capture.amount());
            case "pending" -> new Outcome.Pending(payment);
            case "failed" -> new Outcome.Declined("capture-failed", true);
            default -> new Outcome.Unknown("Mollie calls the capture " + capture.status());
        };
    }

    /** The part is the shop's whatever comes of this; where Mollie is silent it is tried again. */
    private Outcome letGo(Entry entry, String payment, Outcome.Done taken) {
        try {
            line.post(Begun.path(payment) + "/release-authorization", Json.object(), entry.key() + ".rest");
        } catch (MollieRefusal e) {
            LOG.log(Level.WARNING, "Mollie does not let go of the rest of {0}: {1}", payment, e.getMessage());
        } catch (MollieSilence e) {
            return new Outcome.Unknown("Mollie has not said whether it lets go of the rest");
        }
        return taken;
    }

    /** What was taken by others, or by Mollie itself at once, is as good, unless another command of ours has taken it. */
    private static Outcome elsewhere(MolliePayment payment) {
        if (!payment.status().equals("paid")) {
            return NOT_AUTHORISED;
        }
        var captures = payment.captures().stream()
                .filter(capture -> !capture.status().equals("failed"))
                .toList();
        if (captures.stream().anyMatch(capture -> capture.key().isPresent())) {
            return TAKEN_ALREADY;
        }
        var sum = captures.stream().map(MolliePayment.Part::amount).reduce(Money::plus);
        return new Outcome.Done(payment.id(), sum.orElseGet(payment::amount));
    }
}
