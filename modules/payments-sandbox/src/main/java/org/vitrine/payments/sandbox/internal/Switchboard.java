// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** From here staff rehearse: what goes wrong, what the next payment shall be, and how that which waits is decided. Each change is in the audit. */
@Component(service = Switchboard.class)
public final class Switchboard {
    private static final int LAST = 50;
    private static final String ITSELF = "sandbox";

    private final Transactions transactions;
    private final Switches switches;
    private final Decisions decisions;
    private final Audit audit;

    @Activate
    public Switchboard(
            @Reference Transactions transactions,
            @Reference Switches switches,
            @Reference Decisions decisions,
            @Reference Audit audit) {
        this.transactions = transactions;
        this.switches = switches;
        this.decisions = decisions;
        this.audit = audit;
    }

    /** All that it shows now. */
    Board board() {
        return transactions.in(tx -> new Board(
                MischiefJson.of(switches.mischief(tx)),
                switches.next(tx).map(Card::code),
                Board.CARDS,
                Book.last(tx, LAST).stream()
                        .map(entry -> Board.Line.of(entry, chargeBack(tx, entry)))
                        .toList()));
    }

    void set(Mischief mischief, Caller by) {
        transactions.run(tx -> {
            switches.set(tx, mischief);
            audit.record(tx, by, "sandbox.mischief", ITSELF);
        });
    }

    /** What the next authorisation shall be paid by; empty for what is named in it. */
    void setNext(Optional<Card> card, Caller by) {
        transactions.run(tx -> {
            switches.setNext(tx, card);
            audit.record(tx, by, "sandbox.next", card.map(Card::code).orElse(ITSELF));
        });
    }

    boolean decide(PaymentKey key, boolean approved, Caller by) {
        return audited(
                key, approved ? "sandbox.approve" : "sandbox.refuse", by, tx -> decisions.decide(tx, key, approved));
    }

    boolean chargeBack(PaymentKey capture, Caller by) {
        return audited(capture, "sandbox.charge-back", by, tx -> decisions.chargeBack(tx, capture));
    }

    boolean judge(PaymentKey capture, boolean won, Caller by) {
        return audited(capture, won ? "sandbox.won" : "sandbox.lost", by, tx -> decisions.judge(tx, capture, won));
    }

    private static Optional<Dispute> chargeBack(Tx tx, Entry entry) {
        return entry.kind() == Entry.Kind.CAPTURE ? ChargeBacks.of(tx, entry.key()) : Optional.empty();
    }

    private boolean audited(PaymentKey key, String action, Caller by, Act act) {
        return transactions.in(tx -> {
            boolean done = act.on(tx);
            if (done) {
                audit.record(tx, by, action, key.value());
            }
            return done;
        });
    }

    /** Tells whether something was changed. */
    @FunctionalInterface
    private interface Act {
        boolean on(Tx tx);
    }
}
