// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

/** Each test card does what its name says. */
final class CardsTest {
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(6);

    @OnEachDatabase
    void aCardIsDeclinedForTheReasonOfItsName(TestDatabase database) {
        var house = new SandboxHouse(database);

        assertEquals("insufficient-funds", reason(house, "insufficient-funds"));
        assertEquals("expired", reason(house, "expired"));
        assertEquals("card-declined", reason(house, "declined"));
        assertEquals("no-such-method", reason(house, "cheque"));
    }

    @OnEachDatabase
    void whatIsPendingIsDecidedByTimeAndReported(TestDatabase database) {
        var house = new SandboxHouse(database);
        var good = house.authorised(Card.PENDING);
        var bad = house.authorised(Card.PENDING_DECLINED);
        assertInstanceOf(Outcome.Pending.class, house.payments.query(good));
        assertInstanceOf(Outcome.Pending.class, house.payments.query(bad));

        house.clock.advance(A_FEW_SECONDS);

        assertInstanceOf(Outcome.Done.class, house.payments.query(good));
        assertInstanceOf(Outcome.Declined.class, house.payments.query(bad));
        assertEquals(
                List.of(good, bad),
                house.told().stream().map(ProviderEvent::key).toList());
    }

    @OnEachDatabase
    void whatIsPendingCanBeLetGo(TestDatabase database) {
        var house = new SandboxHouse(database);
        var key = house.authorised(Card.PENDING);
        house.payments.perform(new PaymentCommand.VoidAuthorisation(SandboxHouse.key(), key));

        house.clock.advance(A_FEW_SECONDS);

        assertInstanceOf(Outcome.Cancelled.class, house.payments.query(key));
        assertEquals(List.of(), house.told());
    }

    @OnEachDatabase
    void whatWasCapturedIsChargedBackLaterAndDecidedOnce(TestDatabase database) {
        var house = new SandboxHouse(database);
        var capture = house.captured(Card.CHARGE_BACK);
        house.refund(capture, Money.of(900, "EUR"));
        house.captured(Card.OK);

        house.clock.advance(A_FEW_SECONDS);
        assertTrue(judge(house, capture, false));

        assertFalse(judge(house, capture, true));
        var disputes =
                house.told().stream().map(ProviderEvent.Disputed.class::cast).toList();
        assertEquals(List.of(Dispute.State.OPEN, Dispute.State.LOST), states(disputes));
        assertEquals(Money.of(4000, "EUR"), disputes.getFirst().dispute().amount());
        assertEquals(capture, disputes.getFirst().key());
        assertInstanceOf(Outcome.Declined.class, house.refund(capture, Money.of(1, "EUR")), "the money is gone");
    }

    @OnEachDatabase
    void aChargeBackThatIsWonCanBeGivenBack(TestDatabase database) {
        var house = new SandboxHouse(database);
        var capture = house.captured(Card.CHARGE_BACK);
        house.clock.advance(A_FEW_SECONDS);

        assertTrue(judge(house, capture, true));

        assertInstanceOf(Outcome.Done.class, house.refund(capture, SandboxHouse.PRICE));
    }

    @OnEachDatabase
    void aSlowCardTakesItsTime(TestDatabase database) {
        var slowness = Duration.ofMillis(300);
        var house = new SandboxHouse(database);
        var sandbox = new SandboxPayments(house.bank, house.switches, slowness);
        var wish = SandboxHouse.authorise("slow");
        long begin = System.nanoTime();

        assertInstanceOf(Outcome.Done.class, sandbox.perform(wish));

        assertTrue(System.nanoTime() - begin >= slowness.toNanos());
        assertInstanceOf(Outcome.Done.class, sandbox.perform(wish));
    }

    @OnEachDatabase
    void theNextPaymentAndNoOtherIsWhatStaffWish(TestDatabase database) {
        var house = new SandboxHouse(database);
        var before = SandboxHouse.authorise("ok");
        house.payments.perform(before);
        database.run(tx -> house.switches.setNext(tx, Optional.of(Card.EXPIRED)));

        assertInstanceOf(Outcome.Done.class, house.payments.perform(before), "this one is decided");
        assertEquals("expired", reason(house, "ok"));
        assertInstanceOf(Outcome.Done.class, house.payments.perform(SandboxHouse.authorise("ok")));
    }

    private static boolean judge(SandboxHouse house, PaymentKey capture, boolean won) {
        return house.transactions.in(tx -> house.decisions.judge(tx, capture, won));
    }

    private static String reason(SandboxHouse house, String method) {
        return assertInstanceOf(Outcome.Declined.class, house.payments.perform(SandboxHouse.authorise(method)))
                .reason();
    }

    private static List<Dispute.State> states(List<ProviderEvent.Disputed> disputes) {
        return disputes.stream().map(event -> event.dispute().state()).toList();
    }
}
