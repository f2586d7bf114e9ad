// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Outcome;

/** Sets money aside: on Mollie's page by the shopper, or at once on a mandate. */
final class Beginnings implements Deed {
    private final Begun begun;

    Beginnings(Begun begun) {
        this.begun = begun;
    }

    /** Looking does it too, where the answer was lost: that is how Mollie tells what it answered. */
    @Override
    public Outcome perform(Entry entry) throws MollieException {
        return look(entry);
    }

    @Override
    public Outcome look(Entry entry) throws MollieException {
        return begun.of(entry)
                .map(payment -> outcome(entry, payment))
                .orElseGet(() -> new Outcome.Cancelled("never-begun"));
    }

    /** What a payment's state means for the command that made it. */
    static Outcome outcome(Entry entry, MolliePayment payment) {
        return switch (payment.status()) {
            case "authorized", "paid" -> new Outcome.Done(payment.id(), entry.amount());
            case "open" -> open(entry, payment);
            case "pending" -> new Outcome.Pending(payment.id());
            case "canceled" -> new Outcome.Cancelled("cancelled");
            case "expired" -> new Outcome.Cancelled("expired");
            case "failed" -> Refusals.declined(payment.failure());
            default -> new Outcome.Unknown("Mollie calls it " + payment.status());
        };
    }

    private static Outcome open(Entry entry, MolliePayment payment) {
        return entry.words()
                .addresses()
                .page()
                .<Outcome>map(page ->
                        new Outcome.ActionRequired(payment.id(), NextAction.redirect(ForwardResource.PAGES + page)))
                .orElseGet(() -> new Outcome.Pending(payment.id()));
    }
}
