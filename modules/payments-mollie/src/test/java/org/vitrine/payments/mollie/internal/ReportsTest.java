// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What Mollie reports by itself. */
class ReportsTest {
    private MollieShop shop;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new MollieShop(transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aCaptureIsReportedUnderBothKeys() {
        var capture = shop.taken();

        assertEquals(
                List.of(capture.authorisation(), capture.key()),
                last().stream().map(ProviderEvent::key).toList());
    }

    @OnEachDatabase
    void whatWasToldBeforeIsKnownByItsId() {
        shop.authorised();
        var ids = new HashSet<>(last().stream().map(ProviderEvent::id).toList());
        var capture = shop.taken();
        ids.addAll(last().stream().map(ProviderEvent::id).toList());
        int before = ids.size();
        shop.payments.perform(shop.refund(capture.key(), MollieShop.PRICE));
        ids.addAll(last().stream().map(ProviderEvent::id).toList());

        assertEquals(before + 1, ids.size(), "only the refund is new");
    }

    @OnEachDatabase
    void aReportThatComesBeforeTheReplyIsUnderstood() {
        var wish = MollieShop.authorise();
        shop.line.next(Fault.LOST_REPLY);
        shop.payments.perform(wish);
        var payment = shop.bank.ledger.all(any -> any.has("metadata")).getFirst();
        shop.bank.payments.pay(payment.path("id").asText(), FakePayments.GOOD);

        var came = assertInstanceOf(ProviderEvent.Came.class, last().getFirst());

        assertEquals(wish.key(), came.key());
        assertInstanceOf(Outcome.Done.class, came.outcome());
    }

    @OnEachDatabase
    void moneyGivenBackAtMollieIsOursToo() {
        var capture = shop.taken();
        var refund = shop.bank.till.refund(shop.payment(capture.authorisation()), amount("19.00"));

        var told = one(ProviderEvent.GivenBack.class);

        assertEquals(capture.authorisation(), told.key());
        assertEquals(refund.path("id").asText(), told.reference());
        assertEquals(Money.of(1900, "EUR"), told.amount());
    }

    @OnEachDatabase
    void moneyTakenAtMollieIsTaken() {
        var wish = shop.authorised();
        shop.bank.till.capture(shop.payment(wish.key()), amount("49.00"));

        assertInstanceOf(Outcome.Done.class, shop.payments.perform(shop.capture(wish.key())));
        assertEquals(4900, shop.bank.captured());
    }

    @OnEachDatabase
    void whatTakesTimeIsReportedWhenItIsDone() {
        var wish = shop.authorised();
        var capture = shop.capture(wish.key());
        shop.bank.till.slowDown();
        assertInstanceOf(Outcome.Pending.class, shop.payments.perform(capture));
        shop.bank.till.workOff();
        assertInstanceOf(Outcome.Done.class, came(capture.key()).outcome());

        var refund = shop.refund(capture.key(), MollieShop.PRICE);
        shop.bank.till.slowDown();
        assertInstanceOf(Outcome.Pending.class, shop.payments.perform(refund));
        assertInstanceOf(Outcome.Pending.class, shop.payments.query(refund.key()));
        shop.bank.till.workOff();
        assertInstanceOf(Outcome.Done.class, came(refund.key()).outcome());
    }

    @OnEachDatabase
    void aChargeBackIsToldUntilItIsTakenBack() {
        var capture = shop.taken();
        var chargeback = shop.bank.till.chargeBack(shop.payment(capture.authorisation()));
        var open = one(ProviderEvent.Disputed.class);
        shop.bank.till.reverse(chargeback);
        var won = one(ProviderEvent.Disputed.class);

        assertEquals(capture.authorisation(), open.key());
        assertEquals(
                new Dispute(
                        chargeback.path("id").asText(),
                        MollieShop.PRICE,
                        Dispute.State.OPEN,
                        "no-cardholder-authorization",
                        Optional.empty()),
                open.dispute());
        assertEquals(Dispute.State.WON, won.dispute().state());
        assertTrue(!open.id().equals(won.id()));
    }

    private ProviderEvent.Came came(PaymentKey key) {
        return last().stream()
                .filter(event -> event.key().equals(key))
                .map(ProviderEvent.Came.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private <T extends ProviderEvent> T one(Class<T> kind) {
        return last().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<ProviderEvent> last() {
        var verdict = shop.reports.verify(shop.bank.reports.sent().getLast());
        var events = assertInstanceOf(Verdict.Genuine.class, verdict).events();
        assertTrue(events.stream().allMatch(event -> event.id().length() <= 200));
        return events;
    }

    private static ObjectNode amount(String value) {
        var body = Json.object();
        body.putObject("amount").put("currency", "EUR").put("value", value);
        return body;
    }
}
