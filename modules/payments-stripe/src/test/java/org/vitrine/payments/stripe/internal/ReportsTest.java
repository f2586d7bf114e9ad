// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.ProviderEvent;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.payments.spi.WebhookVerifier.Verdict;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.OnEachDatabase;

/** What Stripe reports by itself. */
class ReportsTest {
    private StripeShop shop;

    @BeforeEach
    void open(Transactions transactions) {
        shop = new StripeShop(transactions);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @OnEachDatabase
    void aCaptureIsReportedUnderBothKeys() {
        var wish = shop.taken();
        var capture = shop.payments.book().captureOf(wish.key()).orElseThrow();

        var keys = last().stream().map(ProviderEvent::key).toList();

        assertEquals(List.of(wish.key(), capture.key()), keys);
    }

    @OnEachDatabase
    void moneyGivenBackAtStripeIsOursToo() {
        var wish = shop.taken();
        var refund = shop.bank.refunds.create(
                Json.object().put("payment_intent", shop.intent(wish.key())).put("amount", 1900));

        var told = assertInstanceOf(ProviderEvent.GivenBack.class, last().getFirst());

        assertEquals(wish.key(), told.key());
        assertEquals(refund.path("id").asText(), told.reference());
        assertEquals(Money.of(1900, "EUR"), told.amount());
    }

    @OnEachDatabase
    void aRefundOfOursComesUnderItsKey() {
        var capture = shop.payments.book().captureOf(shop.taken().key()).orElseThrow();
        var refund = new PaymentCommand.Refund(StripeShop.key(), capture.key(), StripeShop.PRICE, Map.of());
        shop.payments.perform(refund);

        var told = assertInstanceOf(ProviderEvent.Came.class, last().getFirst());

        assertEquals(refund.key(), told.key());
        assertInstanceOf(Outcome.Done.class, told.outcome());
    }

    @OnEachDatabase
    void aDisputeIsToldUntilItIsDecided() {
        var wish = shop.taken();
        var dispute = shop.bank.refunds.dispute(shop.intent(wish.key()));
        var open = assertInstanceOf(ProviderEvent.Disputed.class, last().getFirst());

        shop.bank.refunds.decide(dispute, "won");
        var won = assertInstanceOf(ProviderEvent.Disputed.class, last().getFirst());

        assertEquals(wish.key(), open.key());
        assertEquals(
                new Dispute(
                        dispute.path("id").asText(),
                        StripeShop.PRICE,
                        Dispute.State.OPEN,
                        "product-not-received",
                        Optional.of(Instant.ofEpochSecond(1_900_000_000L))),
                open.dispute());
        assertEquals(Dispute.State.WON, won.dispute().state());
    }

    @OnEachDatabase
    void anInquiryTakesNothingBack() {
        var wish = shop.taken();
        var inquiry = shop.bank.refunds.dispute(shop.intent(wish.key()));

        shop.bank.refunds.decide(inquiry, "warning_needs_response");

        assertEquals(List.of(), last());
    }

    @OnEachDatabase
    void whatOthersDoOnTheSameAccountIsLeftOut() {
        var foreign = shop.bank.intents.create(Json.object().put("amount", 100).put("currency", "eur"));
        shop.bank.reports.tell("payment_intent.created", foreign);
        assertEquals(List.of(), last());

        shop.bank.reports.tell("customer.created", shop.bank.ledger.make("cus", "customer"));
        assertEquals(List.of(), last());
    }

    @OnEachDatabase
    void anOldReportIsRefused() {
        shop.taken();
        var report = shop.bank.reports.sent().getLast();

        shop.clock.advance(Duration.ofMinutes(6));

        assertInstanceOf(Verdict.Refused.class, shop.reports.verify(report));
    }

    @OnEachDatabase
    void signaturesOfOddFormsAreRefused() {
        for (var signature : new String[] {"", "t", "t=x,v1=1", "t=1", "t=1,v1", ",,=,=", "v1=00"}) {
            var call = new WebhookCall(new byte[] {'{', '}'}, Map.of(StripeReports.HEADER, List.of(signature)));
            assertInstanceOf(Verdict.Refused.class, shop.reports.verify(call), signature);
        }
        assertInstanceOf(Verdict.Refused.class, shop.reports.verify(shop.bank.reports.signed("no json")));
    }

    private List<ProviderEvent> last() {
        var verdict = shop.reports.verify(shop.bank.reports.sent().getLast());
        var events = assertInstanceOf(Verdict.Genuine.class, verdict).events();
        assertTrue(events.stream().allMatch(event -> event.id().length() <= 200));
        return events;
    }
}
