// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.store.Transactions;

/** Does what is wished at Mollie, or finds out what has become of it. */
final class Dealings {
    private final Book book;
    private final Begun begun;
    private final Captures captures;
    private final Map<Kind, Deed> deeds;

    Dealings(MollieLine line, Transactions transactions, Clock clock) {
        this.book = new Book(transactions);
        this.begun = new Begun(line, new Customers(transactions, line), book, clock);
        this.captures = new Captures(line, begun, book);
        var beginnings = new Beginnings(begun);
        this.deeds = Map.of(
                Kind.AUTHORISE, beginnings,
                Kind.CHARGE, beginnings,
                Kind.CAPTURE, captures,
                Kind.VOID, new Releases(line, begun, book),
                Kind.REFUND, new Refunds(line, begun, captures, book));
    }

    Book book() {
        return book;
    }

    Begun begun() {
        return begun;
    }

    Captures captures() {
        return captures;
    }

    Outcome perform(Entry wish) {
        var entered = book.enter(wish);
        return attempt(entered.entry(), entered.fresh(), this::performOrFind);
    }

    Outcome look(Entry entry) {
        return attempt(entry, false, this::lookAt);
    }

    private Outcome lookAt(Entry entry) throws MollieException {
        try {
            return deed(entry).look(entry);
        } catch (MollieRefusal e) {
            return refused(entry, e);
        }
    }

    /** What Mollie refuses to tell is not known; what it refuses to make, it may have made before, asked in other words. */
    private Outcome refused(Entry entry, MollieRefusal refusal) throws MollieException {
        if (!entry.kind().begins() || entry.payment().isPresent()) {
            return new Outcome.Unknown("Mollie refuses to tell: " + refusal.getMessage());
        }
        var made = begun.find(entry);
        return made.isPresent() ? Beginnings.outcome(entry, made.get()) : begunOnNothing(entry, refusal);
    }

    /** A refusal may mean that it was done already, longer ago than Mollie remembers keys. */
    private Outcome performOrFind(Entry entry) throws MollieException {
        try {
            return deed(entry).perform(entry);
        } catch (MollieRefusal e) {
            if (entry.kind().begins()) {
                return refused(entry, e);
            }
            var found = deed(entry).look(entry);
            return found instanceof Outcome.Cancelled || found instanceof Outcome.Declined
                    ? Refusals.outcome(e, false)
                    : found;
        }
    }

    /** A charge whose customer is no longer there. */
    private static Outcome begunOnNothing(Entry entry, MollieRefusal refusal) {
        return entry.kind() == Kind.CHARGE && entry.payment().isEmpty() && refusal.isOfTheUnknown()
                ? new Outcome.Declined("no-such-method", false)
                : Refusals.outcome(refusal, false);
    }

    private Outcome attempt(Entry entry, boolean fresh, Attempt attempt) {
        if (entry.refusal().isPresent()) {
            return entry.refusal().get();
        }
        var outcome = outcome(entry, fresh, attempt);
        if (outcome instanceof Outcome.Declined) {
            book.refuse(entry.key(), outcome);
        }
        return outcome;
    }

    private static Outcome outcome(Entry entry, boolean fresh, Attempt attempt) {
        try {
            return attempt.at(entry);
        } catch (MollieException e) {
            return Refusals.outcome(e, fresh);
        }
    }

    private Deed deed(Entry entry) {
        return Optional.ofNullable(deeds.get(entry.kind())).orElseThrow();
    }

    /** One way to find out what comes of a command. */
    @FunctionalInterface
    private interface Attempt {
        Outcome at(Entry entry) throws MollieException;
    }
}
