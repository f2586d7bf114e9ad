// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.jobs.Jobs;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** The sandbox behind the line: what arrives here is done truly and once. */
@Component(service = Bank.class, configurationPid = SandboxConfig.PID)
@Designate(ocd = SandboxConfig.class)
public final class Bank {
    private final Transactions transactions;
    private final Clock clock;
    private final Switches switches;
    private final Duration settledAfter;
    private final Till till;
    private final Calendar calendar;

    @Activate
    public Bank(
            SandboxConfig config,
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Clock clock,
            @Reference Switches switches) {
        this(Duration.ofSeconds(config.settlementSeconds()), transactions, jobs, clock, switches);
    }

    Bank(Duration settledAfter, Transactions transactions, Jobs jobs, Clock clock, Switches switches) {
        this.transactions = transactions;
        this.clock = clock;
        this.switches = switches;
        this.settledAfter = settledAfter;
        this.till = new Till(clock);
        this.calendar = new Calendar(jobs, clock);
    }

    /** Does what is asked, or finds what was done under that key before. */
    Answer perform(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.Authorise wish -> once(wish.key(), tx -> till.authorise(wish, switches.takeNext(tx)));
            case PaymentCommand.ChargeStored wish ->
                once(wish.key(), tx -> till.charge(tx, wish, switches.takeNext(tx)));
            case PaymentCommand.Capture wish -> once(wish.key(), tx -> till.capture(tx, wish));
            case PaymentCommand.VoidAuthorisation wish -> once(wish.key(), tx -> till.letGo(tx, wish, nothing()));
            case PaymentCommand.Refund wish -> once(wish.key(), tx -> till.refund(tx, wish));
            case PaymentCommand.StartSession wish -> throw new IllegalArgumentException("The sandbox has no sessions");
        };
    }

    Optional<Entry> find(PaymentKey key) {
        return transactions.in(tx -> Book.find(tx, key));
    }

    /** What waits behind a page; empty for an address that was never given out. */
    Optional<Entry> behind(String page) {
        return transactions.in(tx -> Book.byPage(tx, page));
    }

    /** The charge-back of a capture. */
    Optional<Dispute> chargeBackOf(PaymentKey capture) {
        return transactions.in(tx -> ChargeBacks.of(tx, capture));
    }

    private Answer once(PaymentKey key, Decision decision) {
        return transactions.in(tx -> {
            boolean fresh = Book.find(tx, key).isEmpty() && enter(tx, decision.make(tx));
            return new Answer(Book.find(tx, key).orElseThrow(), fresh);
        });
    }

    private boolean enter(Tx tx, Entry entry) {
        if (!Book.enter(tx, entry)) {
            return false;
        }
        SandboxWallet.keep(tx, entry, clock.instant());
        switch (entry.state()) {
            case PENDING -> calendar.decidePending(tx, entry.key());
            case DONE -> settle(tx, entry);
            case STEP, DECLINED, CANCELLED -> {}
        }
        return true;
    }

    private void settle(Tx tx, Entry done) {
        boolean taken = done.kind() == Entry.Kind.CAPTURE;
        if (taken || done.kind() == Entry.Kind.REFUND) {
            SandboxPayouts.enter(tx, done, clock.instant().plus(settledAfter));
        }
        if (taken && done.isBy(Card.CHARGE_BACK)) {
            calendar.chargeBack(tx, done.key());
        }
    }

    private static Money nothing() {
        return Money.of(0, "XXX");
    }

    /** What is known of a command now, and whether it was new. */
    record Answer(Entry entry, boolean fresh) {}

    /** Makes an entry out of what is known. */
    @FunctionalInterface
    private interface Decision {
        Entry make(Tx tx);
    }
}
