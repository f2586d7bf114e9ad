// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryJobs;
import org.vitrine.testkit.TestDatabase;

/** Payments on a database with one scripted provider; time stands still until it is moved. */
final class Counter {
    static final Money PRICE = Money.of(4900, "EUR");
    static final Duration WINDOW = Duration.ofMinutes(15);

    final ManualClock clock = new ManualClock();
    final MemoryJobs jobs = new MemoryJobs(clock);
    final Providers providers = new Providers();
    final ScriptedProvider provider = new ScriptedProvider();
    final List<PaymentStatus> told = new CopyOnWriteArrayList<>();
    final TestDatabase database;
    final SqlPayments payments;
    final Webhooks webhooks;

    Counter(TestDatabase database) {
        this.database = database;
        providers.addProvider(provider);
        payments = new SqlPayments(database, jobs, providers, new Routes(providers, List.of()), clock);
        webhooks = new Webhooks(database, payments, clock);
        var tell = new TellOfPayments(payments);
        tell.addListener(payment -> told.add(payment.status()));
        jobs.with(new DrivePayments(payments)).with(tell);
    }

    PaymentId open() {
        var payment = new NewPayment(
                "order:1",
                "K7QF-29TM",
                PRICE,
                new PaymentMethod.Choice(ScriptedProvider.NAME, "card"),
                "/return",
                clock.instant().plus(WINDOW));
        return database.in(tx -> payments.open(tx, payment));
    }

    PaymentStatus status(PaymentId id) {
        return payments.find(id).orElseThrow().status();
    }

    void capture(PaymentId id) {
        database.run(tx -> payments.capture(tx, id));
    }

    void cancel(PaymentId id) {
        database.run(tx -> payments.cancel(tx, id));
    }

    void report(String event, PaymentId id, Kind kind, Outcome outcome) {
        webhooks.take(ScriptedProvider.NAME, List.of(new ProviderEvent.Came(event, kind.key(id), outcome)));
    }

    /** What the ledger says was done of this kind, in minor units. */
    long booked(PaymentId id, Kind kind) {
        return database.count(
                "select coalesce(sum(amount), 0) as n from payments_ledger where payment = ? and kind = ? and state = 'DONE'",
                id.value(),
                kind);
    }

    /** Lets time pass in small steps, so that each job comes when it is due. */
    void pass(Duration time) {
        var step = Duration.ofSeconds(1);
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            clock.advance(step);
        }
    }
}
