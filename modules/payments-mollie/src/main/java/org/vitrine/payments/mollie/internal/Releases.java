// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.lang.System.Logger.Level;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.Outcome;

/**
 * Lets go of what was set aside, or sees to it that it never is.
 *
 * <p>A page that the shopper has open already cannot always be taken away: Mollie says which. Such a payment is waited for until it
 * expires, and what is set aside on it meanwhile is let go.
 */
final class Releases implements Deed {
    private static final System.Logger LOG = System.getLogger(Releases.class.getName());
    private static final String ASKED = "asked";

    private final MollieLine line;
    private final Begun begun;
    private final Book book;

    Releases(MollieLine line, Begun begun, Book book) {
        this.line = line;
        this.begun = begun;
        this.book = book;
    }

    /** Looking does it too: the wish stands until there is nothing left to let go. */
    @Override
    public Outcome look(Entry entry) throws MollieException {
        return perform(entry);
    }

    @Override
    public Outcome perform(Entry entry) throws MollieException {
        var forestalled = Entry.forestalled(entry.base().orElseThrow(), entry.amount(), entry.at());
        // should the authorisation still be on its way to us, it finds its key taken
        var base = book.enter(forestalled).entry();
        if (base.refusal().isPresent()) {
            return nothing(entry, base);
        }
        var payment = begun.of(base);
        return payment.isPresent() ? letGo(entry, payment.get()) : nothing(entry, base);
    }

    /** What a payment's state means for a command that would let it go. */
    static Outcome outcome(Entry entry, MolliePayment payment) {
        if (payment.isOff()) {
            return new Outcome.Done(payment.id(), entry.amount());
        }
        return payment.status().equals("paid") || payment.isPartlyTaken()
                ? new Outcome.Declined("already-captured", false)
                : new Outcome.Pending(payment.id());
    }

    private Outcome letGo(Entry entry, MolliePayment payment) throws MollieException {
        var known = outcome(entry, payment);
        if (!(known instanceof Outcome.Pending)) {
            return known;
        }
        if (payment.isHeld()) {
            return entry.result().isPresent() && begun.isRemembered(entry) ? known : release(entry, payment);
        }
        return payment.isCancelable() ? cancel(entry, payment) : known;
    }

    private Outcome cancel(Entry entry, MolliePayment payment) throws MollieException {
        try {
            return outcome(entry, MolliePayment.of(line.delete(Begun.path(payment.id()))));
        } catch (MollieRefusal e) {
            return stillThere(entry, payment, e);
        }
    }

    /** Something else is under way with it, such as another release: that, or its time, will decide. */
    private Outcome stillThere(Entry entry, MolliePayment payment, MollieRefusal refusal) throws MollieException {
        LOG.log(Level.WARNING, "Mollie does not let go of {0}: {1}", payment.id(), refusal.getMessage());
        return outcome(entry, begun.byId(payment.id()));
    }

    private Outcome release(Entry entry, MolliePayment payment) throws MollieException {
        try {
            line.post(
                    Begun.path(payment.id()) + "/release-authorization",
                    Json.object(),
                    entry.key().value());
        } catch (MollieRefusal e) {
            return stillThere(entry, payment, e);
        }
        book.setResult(entry.key(), ASKED);
        try {
            return outcome(entry, begun.byId(payment.id()));
        } catch (MollieSilence e) {
            return new Outcome.Unknown("Mollie has not said whether it has let go");
        }
    }

    private static Outcome nothing(Entry entry, Entry base) {
        return new Outcome.Done(base.key().value(), entry.amount());
    }
}
