// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.checkout.OrderQuery;
import org.vitrine.checkout.OrderState;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class CompletionTest {
    private final ShopperId kim = Callers.shopper().id();

    @OnEachDatabase
    void aCartBecomesAnOrder(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);

        var answer = shop.desk().complete(cart, kim, shop.purchase("k1", "ok"));

        assertEquals(201, answer.status(), answer.body());
        var order = shop.orders.find(TestShop.orderId(answer)).orElseThrow();
        assertEquals(OrderState.PLACED, order.state());
        assertEquals(TestShop.PRICE, order.total());
        assertEquals(Optional.of("1"), order.acceptedTerms());
        assertTrue(order.number().matches("[2-9B-Z]{4}-[2-9B-Z]{4}"), order.number());
        assertEquals("capture", shop.payments.wishes.get(shop.payments.only().id()));
        var line = new OrderPlaced.Line(
                shop.lamp.value(), order.lines().getFirst().product().value(), 1);
        assertEquals(
                List.of(new OrderPlaced(order.id().value(), order.number(), List.of(line), TestShop.PRICE, kim)),
                shop.placed());
        assertEquals(4, shop.shelf.available(shop.lamp));
        shop.report(PaymentStatus.CAPTURED);
        assertEquals(OrderState.PAID, shop.state(order.id()));
    }

    @OnEachDatabase
    void theSameKeyAndBodyGetTheSameAnswerAlsoAfterARestart(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var first = shop.desk().complete(cart, kim, shop.purchase("k1", "ok"));
        shop.report(PaymentStatus.CAPTURED);

        assertEquals(first, shop.desk().complete(cart, kim, shop.purchase("k1", "ok")));
        assertEquals(1, shop.payments.asked.get());
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void anotherBodyOrAnotherKeyIsRefused(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        shop.desk().complete(cart, kim, shop.purchase("k1", "ok"));

        var other = TestShop.body("pat@example.com", "ok").checked("k1", shop.settings.current(), "");
        assertEquals("key-reused", TestShop.code(shop.desk().complete(cart, kim, other)));
        assertEquals("already-ordered", TestShop.code(shop.desk().complete(cart, kim, shop.purchase("k2", "ok"))));
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void aDeclinedPaymentLeavesTheCartForAnotherTry(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var cart = shop.cartWithLamp(kim);

        var declined = shop.desk().complete(cart, kim, shop.purchase("k1", "declined"));

        assertEquals(402, declined.status());
        assertEquals("declined", TestShop.code(declined));
        assertEquals(OrderState.DECLINED, shop.state(TestShop.orderId(declined)));
        assertEquals(declined, shop.desk().complete(cart, kim, shop.purchase("k1", "declined")));
        assertEquals(
                201, shop.desk().complete(cart, kim, shop.purchase("k2", "ok")).status());
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void aStepIsTakenAndTheOrderCompletesByItself(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var cart = shop.cartWithLamp(kim);

        var answer = shop.desk().complete(cart, kim, shop.purchase("k1", "needs-step"));
        assertEquals(202, answer.status());
        assertEquals("/step", Json.read(answer.body()).at("/nextAction/url").asText());
        assertEquals(0, shop.placed().size());

        shop.report(PaymentStatus.AUTHORISED);
        shop.report(PaymentStatus.AUTHORISED);

        assertEquals(OrderState.PLACED, shop.state(TestShop.orderId(answer)));
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void whatIsNotKnownIsNotAFailure(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);

        var answer = shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "timeout"));

        assertEquals(202, answer.status());
        assertFalse(Json.read(answer.body()).has("nextAction"));
        assertEquals(OrderState.PAYMENT_PENDING, shop.state(TestShop.orderId(answer)));
    }

    @OnEachDatabase
    void piecesAreKeptAsLongAsThePaymentMayTake(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var cart = shop.cartWithLamp(kim);
        shop.clock.advance(TestShop.HOLD.minusSeconds(1));
        var answer = shop.desk().complete(cart, kim, shop.purchase("k1", "needs-step"));

        shop.clock.advance(TestShop.PAYMENT.minusSeconds(1));
        shop.shelf.expire();
        shop.report(PaymentStatus.AUTHORISED);

        assertEquals(OrderState.PLACED, shop.state(TestShop.orderId(answer)));
    }

    @OnEachDatabase
    void aPaymentForPiecesThatAreGoneIsLetGo(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var answer = shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "timeout"));

        shop.clock.advance(TestShop.PAYMENT.plusHours(1));
        shop.shelf.expire();
        shop.report(PaymentStatus.AUTHORISED);

        assertEquals(OrderState.CANCELLED, shop.state(TestShop.orderId(answer)));
        assertEquals("cancel", shop.payments.wishes.get(shop.payments.only().id()));
        assertEquals(1, shop.shelf.available(shop.lamp));
        assertEquals(0, shop.placed().size());
    }

    @OnEachDatabase
    void moneyThatComesAfterTheOrderWasGivenUpIsLetGo(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var answer = shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "timeout"));

        shop.report(PaymentStatus.CANCELLED);
        assertEquals(OrderState.CANCELLED, shop.state(TestShop.orderId(answer)));
        shop.report(PaymentStatus.AUTHORISED);

        assertEquals("cancel", shop.payments.wishes.get(shop.payments.only().id()));
    }

    @OnEachDatabase
    void aLapsedHoldIsToldBeforeAnyoneIsCharged(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var cart = shop.cartWithLamp(kim);
        shop.clock.advance(TestShop.HOLD.plusSeconds(1));

        var answer = shop.desk().complete(cart, kim, shop.purchase("k1", "ok"));

        assertEquals("hold-expired", TestShop.code(answer));
        assertEquals(0, shop.payments.all.size());
        shop.shelf.expire();
        var line = shop.carts.view(cart, kim).lines().getFirst().id();
        shop.carts.changeLine(cart, kim, line, 1);
        assertEquals(
                201, shop.desk().complete(cart, kim, shop.purchase("k1", "ok")).status());
    }

    @OnEachDatabase
    void aProcessThatDiesBeforeItAsksForTheMoneyGoesOnWhenItIsAskedAgain(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        var cart = shop.cartWithLamp(kim);
        var purchase = shop.purchase("k1", "ok");
        var beginning =
                new Beginning(shop.shelf, shop.payments, new Windows(TestShop.HOLD, TestShop.PAYMENT), shop.clock);
        database.run(tx -> beginning.begin(tx, cart, kim, purchase));

        assertEquals(201, shop.desk().complete(cart, kim, purchase).status());
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void aReportThatOvertakesTheReplyPlacesTheOrderOnce(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        shop.payments.beforeReply = () -> shop.report(PaymentStatus.AUTHORISED);

        var answer = shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "ok"));

        assertEquals(201, answer.status());
        assertEquals(1, shop.placed().size());
    }

    @OnEachDatabase
    void aRefusalAndAnApprovalThatRaceLeaveNothingHalfDone(TestDatabase database) throws Exception {
        for (int round = 0; round < 10; round++) {
            var shop = new TestShop(database);
            shop.stock(1);
            var answer = shop.desk().complete(shop.cartWithLamp(kim), kim, shop.purchase("k1", "timeout"));
            var id = shop.payments.only().id();

            race(8, i -> {
                var said = shop.payments.at(id, i % 2 == 0 ? PaymentStatus.AUTHORISED : PaymentStatus.CANCELLED);
                return TestShop.patiently(() -> shop.settlement.settle(TestShop.orderId(answer), said));
            });

            boolean bought = shop.state(TestShop.orderId(answer)).bought();
            assertEquals(bought ? 1 : 0, shop.placed().size());
            assertEquals(0, shop.shelf.available(shop.lamp));
            assertEquals(bought ? "capture" : "cancel", shop.payments.wishes.get(id));
            assertEquals(bought ? 1 : 0, shop.shelf.sold(shop.lamp));
        }
    }

    @OnEachDatabase
    void fiftyRepetitionsAtOnceAreOneOrder(TestDatabase database) throws Exception {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var here = shop.desk();
        var there = shop.desk();

        var answers = race(
                50,
                i -> TestShop.patiently(
                        () -> (i % 2 == 0 ? here : there).complete(cart, kim, shop.purchase("k1", "ok"))));

        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.status() == 202));
        assertEquals(1, answers.stream().map(TestShop::orderId).distinct().count());
        assertEquals(1, shop.payments.asked.get());
        assertEquals(1, shop.placed().size());
        assertEquals(4, shop.shelf.available(shop.lamp));
    }

    @OnEachDatabase
    void whatCannotBePaidThereIsRefusedAndThePieceStaysKept(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(1);
        shop.payments.unserved = Optional.of("DE");
        var kim = Callers.shopper().id();
        var cart = shop.cartWithLamp(kim);

        var answer = shop.desk().complete(cart, kim, shop.purchase("k1", "ok"));

        assertEquals(400, answer.status());
        assertEquals("no-such-payment-method", TestShop.code(answer));
        assertEquals(0, shop.payments.asked.get());
        shop.payments.unserved = Optional.empty();
        assertEquals(
                201, shop.desk().complete(cart, kim, shop.purchase("k2", "ok")).status());
    }

    @OnEachDatabase
    void fiftyShoppersWhoRaceForFivePiecesGetFiveOrders(TestDatabase database) throws Exception {
        var shop = new TestShop(database);
        shop.stock(5);
        var desk = shop.desk();

        var answers = race(50, i -> {
            var shopper = Callers.shopper().id();
            try {
                var cart = TestShop.patiently(() -> shop.cartWithLamp(shopper));
                return TestShop.patiently(() -> desk.complete(cart, shopper, shop.purchase("k" + i, "ok")));
            } catch (Refusal refusal) {
                return Answer.of(refusal);
            }
        });

        assertEquals(
                5, answers.stream().filter(answer -> answer.status() == 201).count());
        assertEquals(
                45,
                answers.stream()
                        .filter(answer -> TestShop.code(answer).equals("sold-out"))
                        .count());
        assertEquals(5, shop.placed().size());
        assertEquals(5, shop.payments.asked.get());
        assertEquals(0, shop.shelf.available(shop.lamp));
        var all = new OrderQuery(Optional.of(shop.show), Optional.of(OrderState.PLACED), Optional.empty(), 3);
        var page = shop.orders.page(all);
        var rest = shop.orders.page(new OrderQuery(
                Optional.of(shop.show),
                Optional.empty(),
                Optional.of(page.getLast().id()),
                10));
        assertEquals(List.of(3, 2), List.of(page.size(), rest.size()));
    }

    private static List<Answer> race(int runners, IntFunction<Answer> run) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, runners)
                    .mapToObj(i -> (Callable<Answer>) () -> run.apply(i))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var call : threads.invokeAll(calls)) {
                answers.add(call.get());
            }
            return answers;
        }
    }
}
