// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.vitrine.money.Money;
import org.vitrine.payments.NewRefund;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.PaymentSums;
import org.vitrine.payments.internal.ScriptedProvider.Fault;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** What was taken goes back in parts, never more than there is. */
class RefundsTest {
    private static final Money PART = Money.of(1900, "EUR");
    private static final Money REST = Money.of(3000, "EUR");

    @OnEachDatabase
    void partsAddUpToTheWhole(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);

        assertEquals(1, refund(counter, id, PART));
        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        assertEquals(REST, sums(counter, id).refundable());
        assertEquals(2, refund(counter, id, REST));

        assertEquals(PaymentStatus.REFUNDED, counter.status(id));
        assertEquals(Counter.PRICE, sums(counter, id).refunded());
        assertEquals(4900, counter.booked(id, Kind.REFUND));
        assertEquals(2, counter.provider.arrived(PaymentCommand.Refund.class));
        counter.pass(Duration.ofSeconds(30));
        assertEquals(List.of(), counter.jobs.waiting());
    }

    @OnEachDatabase
    void noMoreGoesBackThanIsLeft(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        refund(counter, id, PART);

        assertThrows(IllegalArgumentException.class, () -> refund(counter, id, Counter.PRICE));
        assertEquals(1, counter.provider.arrived(PaymentCommand.Refund.class));
    }

    @OnEachDatabase
    void nothingGoesBackOfWhatWasNotTaken(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        counter.payments.authorise(id);

        assertThrows(IllegalArgumentException.class, () -> refund(counter, id, PART));
    }

    @OnEachDatabase
    void aRefundThatGotLostIsMadeAgainUnderItsKey(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        counter.provider.performing.addAll(List.of(Fault.LOST_CALL, Fault.UNREACHABLE, Fault.LOST_REPLY));

        refund(counter, id, PART);
        counter.pass(Duration.ofMinutes(2));

        assertEquals(PART, sums(counter, id).refunded());
        assertEquals(1, counter.provider.arrived(PaymentCommand.Refund.class));
    }

    @OnEachDatabase
    void whatTheProviderRefusesToGiveBackIsLeft(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        counter.provider.answer = command -> new Outcome.Declined("too-old", false);

        refund(counter, id, PART);

        assertEquals(Counter.PRICE, sums(counter, id).refundable());
        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        counter.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), counter.jobs.waiting());
    }

    @OnEachDatabase
    void aPaymentThatIsGivenUpGivesBackTheRest(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        refund(counter, id, PART);

        counter.cancel(id);
        counter.cancel(id);

        assertEquals(PaymentStatus.REFUNDED, counter.status(id));
        assertEquals(4900, counter.booked(id, Kind.REFUND));
        assertEquals(2, counter.provider.arrived(PaymentCommand.Refund.class));
    }

    @OnEachDatabase
    void aRefusalToGiveBackTheRestIsNotAskedForEver(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        counter.provider.answer = command -> new Outcome.Declined("too-old", false);

        counter.cancel(id);
        counter.pass(Duration.ofMinutes(10));

        assertEquals(1, counter.provider.arrived(PaymentCommand.Refund.class));
        assertEquals(List.of(), counter.jobs.waiting());
    }

    @OnEachDatabase
    void lessThanWasSetAsideIsTaken(TestDatabase database) {
        var counter = new Counter(database);
        var id = counter.open();
        counter.payments.authorise(id);

        assertThrows(
                IllegalArgumentException.class,
                () -> database.run(tx -> counter.payments.capture(tx, id, Money.of(5000, "EUR"))));
        database.run(tx -> counter.payments.capture(tx, id, PART));

        assertEquals(PART, sums(counter, id).captured());
        assertEquals(PaymentStatus.CAPTURED, counter.status(id));
        assertEquals(PART, sums(counter, id).refundable());
    }

    @OnEachDatabase
    void whatIsGivenBackAtTheProviderCountsOnce(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);

        report(counter, new ProviderEvent.GivenBack("e1", Kind.CAPTURE.key(id), "re_1", PART));
        report(counter, new ProviderEvent.GivenBack("e2", Kind.AUTHORISE.key(id), "re_1", PART));

        assertEquals(PART, sums(counter, id).refunded());
        assertEquals(REST, sums(counter, id).refundable());
        assertEquals(0, counter.provider.arrived(PaymentCommand.Refund.class));
        assertTrue(counter.told.contains(PaymentStatus.CAPTURED));
    }

    private static void report(Counter counter, ProviderEvent event) {
        counter.webhooks.take(ScriptedProvider.NAME, List.of(event));
    }

    private static PaymentId taken(Counter counter) {
        var id = counter.open();
        counter.payments.authorise(id);
        counter.capture(id);
        return id;
    }

    private static int refund(Counter counter, PaymentId id, Money amount) {
        var refund = new NewRefund(amount, Map.of("TEA-1", 1), "The cup was broken", "staff:1");
        return counter.database.in(tx -> counter.payments.refund(tx, id, refund));
    }

    private static PaymentSums sums(Counter counter, PaymentId id) {
        return counter.database.in(tx -> counter.payments.sums(tx, id)).orElseThrow();
    }
}
