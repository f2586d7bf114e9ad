// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitrine.money.Money;
import org.vitrine.payments.NewRefund;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource.Settlement;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** What was paid out beside what was reported. */
class ReconciliationTest {
    private static final Money FEE = Money.of(99, "EUR");
    private static final Money PART = Money.of(1900, "EUR");

    @OnEachDatabase
    void whatFitsIsNoDifference(TestDatabase database) {
        var office = new Office(database);
        var id = office.taken();
        office.giveBack(id);
        office.settle("s1", Kind.CAPTURE.key(id), Counter.PRICE);
        office.settle("s2", Kind.REFUND.key(id), Money.of(-1900, "EUR"));

        office.counter.pass(Duration.ofHours(2));
        var report = office.report();

        assertEquals(List.of(), report.differences());
        var row = report.providers().getFirst();
        assertEquals(Counter.PRICE, row.taken());
        assertEquals(PART, row.givenBack());
        assertEquals(Money.of(3000, "EUR"), row.settled());
        assertEquals(Money.of(198, "EUR"), row.fees());
        assertEquals(Money.of(2802, "EUR"), row.paidOut());
    }

    @OnEachDatabase
    void whatDoesNotFitIsNamed(TestDatabase database) {
        var office = new Office(database);
        var id = office.taken();
        office.settle("s1", Kind.CAPTURE.key(id), PART);
        office.settle("s2", new PaymentKey("somebody-else-s"), Counter.PRICE);

        office.counter.pass(Duration.ofHours(2));
        var kinds = office.report().differences().stream()
                .map(one -> one.kind() + " " + one.settlement().orElseThrow())
                .toList();

        assertEquals(List.of("amount-differs s1", "unknown-here s2"), kinds);
    }

    @OnEachDatabase
    void whatIsNotPaidOutAfterAWeekIsNamed(TestDatabase database) {
        var office = new Office(database);
        var id = office.taken();
        assertEquals(List.of(), office.report().differences());

        office.counter.clock.advance(Duration.ofDays(8));

        var missing = office.report().differences().getFirst();
        assertEquals("not-settled", missing.kind());
        assertEquals(id, missing.payment().orElseThrow());
    }

    @OnEachDatabase
    void aSourceThatFailsIsReadAgain(TestDatabase database) {
        var office = new Office(database);
        var id = office.taken();
        office.broken = true;
        office.settle("s1", Kind.CAPTURE.key(id), Counter.PRICE);
        office.counter.pass(Duration.ofHours(1));
        assertEquals(0, database.count("select count(*) as n from payments_settlement"));

        office.broken = false;
        office.counter.pass(Duration.ofHours(3));

        assertEquals(1, database.count("select count(*) as n from payments_settlement"), "each once");
    }

    @OnEachDatabase
    void theReportIsASpreadsheetToo(TestDatabase database) {
        var office = new Office(database);
        office.settle("=s2", new PaymentKey("somebody-else-s"), Counter.PRICE);
        office.counter.pass(Duration.ofHours(2));
        var report = office.report();
        var day = LocalDate.EPOCH;

        var csv = ReconciliationCsv.write(
                new ReconciliationResource.View(day, day, report.providers(), report.differences()));

        assertTrue(csv.contains("total,scripted,EUR,0.00,0.00,0.00,49.00,0.99,48.01\r\n"), csv);
        assertTrue(csv.contains("unknown-here,scripted,EUR,,,'=s2,,49.00\r\n"), csv);
    }

    /** Payments, and a provider that tells what it has paid out. */
    private static final class Office {
        private final Counter counter;
        private final List<Settlement> settled = new ArrayList<>();
        private final Reconciliation reconciliation;
        private boolean broken;

        private Office(TestDatabase database) {
            counter = new Counter(database);
            var settlements = new Settlements(database, counter.jobs, counter.clock);
            settlements.addSource(this::since, Map.of("provider", ScriptedProvider.NAME));
            counter.jobs.with(settlements);
            reconciliation = new Reconciliation(database, settlements, counter.clock);
        }

        private List<Settlement> since(Instant time) {
            if (broken) {
                throw new IllegalStateException("503");
            }
            return settled.stream().filter(one -> !one.at().isBefore(time)).toList();
        }

        private PaymentId taken() {
            var id = counter.open();
            counter.payments.authorise(id);
            counter.capture(id);
            return id;
        }

        private void giveBack(PaymentId id) {
            var refund = new NewRefund(PART, Map.of(), "The cup was broken", "staff:1");
            counter.database.run(tx -> counter.payments.refund(tx, id, refund));
        }

        private void settle(String id, PaymentKey key, Money gross) {
            settled.add(new Settlement(id, counter.clock.instant(), key, gross, FEE));
        }

        private Reconciliation.Report report() {
            var now = counter.clock.instant();
            return reconciliation.between(now.minus(Duration.ofDays(30)), now.plusSeconds(1));
        }
    }
}
