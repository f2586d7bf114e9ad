// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.identity.ShopperId;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryJobs;

/** The sandbox with all its parts; time stands still, and reports are kept instead of sent. */
final class SandboxHouse {
    static final Money PRICE = Money.of(4900, "EUR");
    static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    final ManualClock clock = new ManualClock();
    final MemoryJobs jobs = new MemoryJobs(clock);
    final FakeAudit audit = new FakeAudit();
    final List<WebhookCall> sent = new CopyOnWriteArrayList<>();
    final Transactions transactions;
    final Switches switches;
    final Bank bank;
    final Decisions decisions;
    final SandboxPayments payments;
    final SandboxReports reports;
    final Switchboard switchboard;

    SandboxHouse(Transactions transactions) {
        this.transactions = transactions;
        switches = new Switches(transactions);
        bank = new Bank(SETTLED_AFTER, transactions, jobs, clock, switches);
        decisions = new Decisions(transactions, jobs, clock, switches);
        payments = new SandboxPayments(bank, switches, Duration.ofMillis(1));
        reports = new SandboxReports(new Signature(transactions, new FakeSecrets()), bank);
        switchboard = new Switchboard(transactions, switches, decisions, audit);
        jobs.with(new Delivery()).with(new DecidePending(decisions)).with(new OpenChargeBack(transactions, decisions));
    }

    static PaymentKey key() {
        return new PaymentKey(UUID.randomUUID().toString());
    }

    static PaymentCommand.Authorise authorise(String method) {
        return new PaymentCommand.Authorise(key(), PRICE, method, "K7QF-29TM", "/return", Optional.empty());
    }

    static PaymentCommand.Authorise kept(Card card, ShopperId shopper) {
        return new PaymentCommand.Authorise(key(), PRICE, card.code(), "K7QF-29TM", "/return", Optional.of(shopper));
    }

    PaymentKey authorised(Card card) {
        var wish = authorise(card.code());
        payments.perform(wish);
        return wish.key();
    }

    PaymentKey captured(Card card) {
        var key = key();
        payments.perform(new PaymentCommand.Capture(key, authorised(card), PRICE));
        return key;
    }

    Outcome refund(PaymentKey capture, Money amount) {
        return payments.perform(new PaymentCommand.Refund(key(), capture, amount, Map.of()));
    }

    /** What this trouble and no other does from now on, always. */
    void always(Trouble trouble) {
        set(new Mischief(Map.of(trouble, 100), Optional.empty()));
    }

    void set(Mischief mischief) {
        transactions.run(tx -> switches.set(tx, mischief));
    }

    /** What the shop has been told so far. */
    List<ProviderEvent> told() {
        return sent.stream()
                .map(reports::verify)
                .map(Verdict.Genuine.class::cast)
                .flatMap(genuine -> genuine.events().stream())
                .toList();
    }

    private final class Delivery implements JobHandler {
        @Override
        public String name() {
            return SendReports.NAME;
        }

        @Override
        public void run(Job job) {
            sent.add(reports.report(job));
        }
    }
}
