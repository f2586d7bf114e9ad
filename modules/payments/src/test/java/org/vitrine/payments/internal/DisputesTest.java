// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentSums;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Dispute.State;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** What the shopper's bank takes back. */
class DisputesTest {
    private static final Money NOTHING = Money.of(0, "EUR");

    @OnEachDatabase
    void whatIsDisputedIsHeldUntilItIsDecided(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);

        report(counter, id, "e1", State.OPEN);
        assertEquals(Counter.PRICE, sums(counter, id).disputed());
        assertEquals(NOTHING, sums(counter, id).refundable());
        report(counter, id, "e2", State.WON);

        assertEquals(NOTHING, sums(counter, id).disputed());
        assertEquals(Counter.PRICE, sums(counter, id).refundable());
    }

    @OnEachDatabase
    void reportsComeTwiceAndInAnyOrder(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);

        report(counter, id, "e2", State.LOST);
        report(counter, id, "e2", State.LOST);
        report(counter, id, "e1", State.OPEN);
        report(counter, id, "e3", State.WON);

        assertEquals(Counter.PRICE, sums(counter, id).disputed(), "what is decided stays decided");
        assertEquals(1, database.count("select count(*) as n from payments_ledger where kind = 'DISPUTE'"));
    }

    @OnEachDatabase
    void whatTheBankHasTakenIsNotGivenBackAgain(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        report(counter, id, "e1", State.LOST);

        counter.cancel(id);

        assertEquals(NOTHING, sums(counter, id).refunded());
    }

    @OnEachDatabase
    void openOnesAreListedWithTheirPayment(TestDatabase database) {
        var counter = new Counter(database);
        var id = taken(counter);
        report(counter, id, "e1", State.OPEN);
        var reading = new PaymentReading(database);

        var open = reading.disputes(Optional.of(State.OPEN), 10);

        assertEquals(List.of(id), open.stream().map(one -> one.payment().id()).toList());
        assertEquals(1, open.getFirst().payment().openDisputes());
        assertEquals(List.of(), reading.disputes(Optional.of(State.WON), 10));
        assertEquals(1, reading.disputes(Optional.empty(), 10).size());
    }

    private static PaymentId taken(Counter counter) {
        var id = counter.open();
        counter.payments.authorise(id);
        counter.capture(id);
        return id;
    }

    private static void report(Counter counter, PaymentId id, String event, State state) {
        var dispute = new Dispute("dp_1", Counter.PRICE, state, "fraudulent", Optional.empty());
        counter.webhooks.take(
                ScriptedProvider.NAME, List.of(new ProviderEvent.Disputed(event, Kind.CAPTURE.key(id), dispute)));
    }

    private static PaymentSums sums(Counter counter, PaymentId id) {
        return counter.database.in(tx -> counter.payments.sums(tx, id)).orElseThrow();
    }
}
