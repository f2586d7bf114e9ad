// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.vitrine.catalog.VariantId;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderPlaced;
import org.vitrine.checkout.OrderState;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.StoreBusy;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.FakeSettings;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.TestDatabase;

/** Checkout on a database, with stock on the same one and payments that stand where they are put. */
final class TestShop {
    static final Money PRICE = Money.of(4900, "EUR");
    static final Duration HOLD = Duration.ofMinutes(10);
    static final Duration PAYMENT = Duration.ofMinutes(15);

    final ManualClock clock = new ManualClock();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final ShowId show = new ShowId(UUID.randomUUID());
    final TestCatalog catalog = new TestCatalog();
    final TestPayments payments = new TestPayments();
    final FakeSettings settings = new FakeSettings();
    final TestDatabase database;
    final TestShelf shelf;
    final CartDesk carts;
    final Settlement settlement;
    final SqlOrders orders;
    final VariantId lamp = catalog.put("Lamp", PRICE, true);

    TestShop(TestDatabase database) {
        this.database = database;
        shelf = new TestShelf(database, clock);
        carts = new CartDesk(database, shelf, new Offers(catalog, settings), new Windows(HOLD, PAYMENT), clock);
        settlement = new Settlement(database, shelf, payments, new MemoryOutbox(log), clock);
        orders = new SqlOrders(database);
    }

    /** A new desk, as after a restart. */
    CompletionDesk desk() {
        var beginning = new Beginning(shelf, payments, new Windows(HOLD, PAYMENT), clock);
        return new CompletionDesk(database, payments, beginning, settlement);
    }

    void stock(long pieces) {
        shelf.set(lamp, pieces, Caller.Staff.SYSTEM);
    }

    CartId cart(ShopperId shopper) {
        return new CartId(carts.open(shopper, Currency.getInstance("EUR")).id());
    }

    /** A cart with one lamp in it. */
    CartId cartWithLamp(ShopperId shopper) {
        var cart = cart(shopper);
        carts.addLine(cart, shopper, new Wish(lamp, 1, Optional.of(show)));
        return cart;
    }

    Purchase purchase(String key, String method) {
        return body("kim@example.com", method).checked(key, settings.current(), "https://shop.example");
    }

    static PurchaseBody body(String email, String method) {
        var payment = new PurchaseBody.PaymentBody(TestPayments.PROVIDER, method, null);
        return new PurchaseBody(email, Map.of("name", "Kim", "country", "DE"), payment, "1", null);
    }

    /** Lets payments tell that the only payment stands there now. */
    void report(PaymentStatus status) {
        Payment moved = payments.move(payments.only().id(), status);
        settlement.changed(moved);
    }

    OrderState state(OrderId id) {
        return orders.find(id).orElseThrow().state();
    }

    /** Does it again while the database is busy, as shoppers do. */
    static <T> T patiently(Supplier<T> request) {
        var answer = new AtomicReference<T>();
        Eventually.until(() -> {
            try {
                answer.set(request.get());
                return true;
            } catch (StoreBusy e) {
                return false;
            }
        });
        return answer.get();
    }

    static OrderId orderId(Answer answer) {
        var body = Json.read(answer.body());
        var order = body.path("order");
        var id = order.isTextual() ? order : order.isMissingNode() ? body.path("id") : order.path("id");
        return new OrderId(UUID.fromString(id.asText()));
    }

    static String code(Answer answer) {
        return Json.read(answer.body()).path("code").asText();
    }

    List<OrderPlaced> placed() {
        return log.read(show, Caller.Staff.SYSTEM, 0, 1000).stream()
                .flatMap((LogEvent event) -> event.as(OrderPlaced.class).stream())
                .toList();
    }
}
