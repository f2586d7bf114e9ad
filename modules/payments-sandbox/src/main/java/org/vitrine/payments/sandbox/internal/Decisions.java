// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.jobs.Jobs;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** What is decided after a command was answered: by the shopper, by time, by staff. Each decision stands, and is reported to the shop. */
@Component(service = Decisions.class)
public final class Decisions {
    private final Transactions transactions;
    private final Clock clock;
    private final Calendar calendar;
    private final Post post;

    @Activate
    public Decisions(
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Clock clock,
            @Reference Switches switches) {
        this.transactions = transactions;
        this.clock = clock;
        this.calendar = new Calendar(jobs, clock);
        this.post = new Post(jobs, clock, switches);
    }

    /** Takes the card that the shopper picked on the page; the first one counts. */
    void pick(PaymentKey key, Card card) {
        transactions.run(
                tx -> Book.lock(tx, key).filter(Entry::wantsCard).ifPresent(entry -> pick(tx, entry.by(card), card)));
    }

    /** Takes what the shopper says to the bank's question. */
    void answer(PaymentKey key, boolean approved) {
        transactions.run(tx -> decide(tx, key, Entry.State.STEP, approved));
    }

    /** Ends the waiting of a card that takes some seconds. */
    void timeIsUp(PaymentKey key) {
        transactions.run(tx -> Book.lock(tx, key)
                .ifPresent(entry -> decide(tx, key, Entry.State.PENDING, !entry.isBy(Card.PENDING_DECLINED))));
    }

    /** Decides what waits, for a step or for time; false if it does not wait any more. */
    boolean decide(Tx tx, PaymentKey key, boolean approved) {
        return decide(tx, key, Entry.State.STEP, approved) || decide(tx, key, Entry.State.PENDING, approved);
    }

    /** Takes back what was captured; false if there is nothing to be taken, or if it was done before. */
    boolean chargeBack(Tx tx, PaymentKey capture) {
        boolean opened = Book.lock(tx, capture)
                .filter(entry -> entry.kind() == Entry.Kind.CAPTURE && entry.state() == Entry.State.DONE)
                .filter(entry -> ChargeBacks.open(tx, entry, clock.instant()))
                .isPresent();
        if (opened) {
            post.send(tx, Report.disputed(capture, Dispute.State.OPEN));
        }
        return opened;
    }

    /** Decides an open charge-back; false if there is none. */
    boolean judge(Tx tx, PaymentKey capture, boolean won) {
        var decision = won ? Dispute.State.WON : Dispute.State.LOST;
        boolean decided = ChargeBacks.decide(tx, capture, decision);
        if (decided) {
            post.send(tx, Report.disputed(capture, decision));
        }
        return decided;
    }

    private void pick(Tx tx, Entry entry, Card card) {
        SandboxWallet.keep(tx, entry, clock.instant());
        switch (card) {
            case NEEDS_STEP -> Book.decide(tx, Entry.State.STEP, entry);
            case PENDING, PENDING_DECLINED, SLOW -> {
                Book.decide(tx, Entry.State.STEP, entry.pending());
                calendar.decidePending(tx, entry.key());
            }
            // Nobody waits for a reply by now: what is lost is the report.
            case TIMEOUT -> Book.decide(tx, Entry.State.STEP, entry.done());
            case DECLINED, INSUFFICIENT_FUNDS, EXPIRED -> settle(tx, Entry.State.STEP, entry.declined(card.reason()));
            case OK, CHARGE_BACK -> settle(tx, Entry.State.STEP, entry.done());
        }
    }

    private boolean decide(Tx tx, PaymentKey key, Entry.State waiting, boolean approved) {
        var reason = waiting == Entry.State.STEP ? Entry.RETRYABLE : "card-declined";
        return Book.lock(tx, key)
                .filter(entry -> entry.state() == waiting)
                .filter(entry -> settle(tx, waiting, approved ? entry.done() : entry.declined(reason)))
                .isPresent();
    }

    private boolean settle(Tx tx, Entry.State before, Entry after) {
        boolean decided = Book.decide(tx, before, after);
        if (decided) {
            post.send(tx, Report.decided(after.key()));
        }
        return decided;
    }
}
