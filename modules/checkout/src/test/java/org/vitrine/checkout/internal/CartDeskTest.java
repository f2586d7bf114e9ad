// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class CartDeskTest {
    private final ShopperId kim = Callers.shopper().id();

    @OnEachDatabase
    void whatIsInACartIsHeld(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cart(kim);

        var view = shop.carts.addLine(cart, kim, new Wish(shop.lamp, 2, Optional.of(shop.show)));

        var line = view.lines().getFirst();
        assertEquals(Money.of(9800, "EUR"), view.total());
        assertEquals(Optional.of(shop.clock.instant().plus(TestShop.HOLD)), line.heldUntil());
        assertEquals(line.heldUntil(), view.expiresAt());
        assertEquals(3, shop.shelf.available(shop.lamp));
        shop.carts.removeLine(cart, kim, line.id());
        assertEquals(5, shop.shelf.available(shop.lamp));
    }

    @OnEachDatabase
    void moreThanThereIsIsSoldOutAndTellsWhatIsLeft(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(2);
        var cart = shop.cart(kim);

        var refusal = assertThrows(
                Refusal.class, () -> shop.carts.addLine(cart, kim, new Wish(shop.lamp, 3, Optional.empty())));

        assertEquals("sold-out", refusal.problem().more().get("code"));
        assertEquals(2L, refusal.problem().more().get("available"));
        assertTrue(shop.carts.view(cart, kim).lines().isEmpty());
        assertEquals(2, shop.shelf.available(shop.lamp));
    }

    @OnEachDatabase
    void thePriceThatWasNamedHoldsAsLongAsTheHold(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var line = shop.carts.view(cart, kim).lines().getFirst().id();
        shop.catalog.reprice(shop.lamp, Money.of(5900, "EUR"));

        assertEquals(
                Money.of(9800, "EUR"), shop.carts.changeLine(cart, kim, line, 2).total());

        shop.clock.advance(TestShop.HOLD.plusSeconds(1));
        shop.shelf.expire();
        assertTrue(shop.carts.view(cart, kim).lines().getFirst().lapsed());
        assertEquals(
                Money.of(5900, "EUR"), shop.carts.changeLine(cart, kim, line, 1).total());
        assertEquals(4, shop.shelf.available(shop.lamp));
    }

    @OnEachDatabase
    void aSumThatIsNotTheOneThatWasShownIsRefused(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var shown = new PurchaseBody(
                "kim@example.com",
                Map.of(),
                new PurchaseBody.PaymentBody(TestPayments.PROVIDER, "ok", null),
                null,
                Money.of(1, "EUR"));

        var answer = shop.desk().complete(cart, kim, shown.checked("k", shop.settings.current(), ""));

        assertEquals("price-changed", TestShop.code(answer));
        assertEquals(0, shop.payments.all.size());
    }

    @OnEachDatabase
    void aCartIsItsShoppersAlone(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var pat = Callers.shopper().id();

        assertEquals("no-such-cart", code(() -> shop.carts.view(cart, pat)));
        assertEquals("no-such-cart", TestShop.code(shop.desk().complete(cart, pat, shop.purchase("k", "ok"))));
    }

    @OnEachDatabase
    void aCartWhosePaymentIsUnderWayStandsStill(TestDatabase database) {
        var shop = new TestShop(database);
        shop.stock(5);
        var cart = shop.cartWithLamp(kim);
        var line = shop.carts.view(cart, kim).lines().getFirst().id();
        shop.desk().complete(cart, kim, shop.purchase("k", "needs-step"));

        assertEquals("completion-under-way", code(() -> shop.carts.removeLine(cart, kim, line)));
        assertEquals("completion-under-way", code(() -> shop.carts.changeLine(cart, kim, line, 2)));
        assertEquals(
                "completion-under-way",
                code(() -> shop.carts.addLine(cart, kim, new Wish(shop.lamp, 1, Optional.empty()))));
        assertEquals(4, shop.shelf.available(shop.lamp));
    }

    @OnEachDatabase
    void whatIsNotForSaleIsNotPutIntoACart(TestDatabase database) {
        var shop = new TestShop(database);
        var cart = shop.cart(kim);
        var draft = shop.catalog.put("Draft", TestShop.PRICE, false);
        var dollars = shop.catalog.put("Dollars", Money.of(1, "USD"), true);

        assertEquals("no-such-variant", code(() -> shop.carts.addLine(cart, kim, wish(draft))));
        assertEquals(
                "no-such-variant", code(() -> shop.carts.addLine(cart, kim, wish(new VariantId(UUID.randomUUID())))));
        assertEquals("no-price", code(() -> shop.carts.addLine(cart, kim, wish(dollars))));
        assertEquals("sold-out", code(() -> shop.carts.addLine(cart, kim, wish(shop.lamp))));
        assertEquals("empty-cart", TestShop.code(shop.desk().complete(cart, kim, shop.purchase("k", "ok"))));
    }

    private static Wish wish(VariantId variant) {
        return new Wish(variant, 1, Optional.empty());
    }

    private static String code(Executable refused) {
        return String.valueOf(
                assertThrows(Refusal.class, refused).problem().more().get("code"));
    }
}
