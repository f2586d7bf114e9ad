// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.ids.Uuid7;
import org.vitrine.money.Money;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.Hold;
import org.vitrine.stock.HoldId;
import org.vitrine.stock.HoldRequest;
import org.vitrine.stock.HoldResult;
import org.vitrine.stock.StockService;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Opens and changes carts. What is in a cart is held; stock is locked before the cart. A {@link Refusal} tells why not. */
@Component(service = CartDesk.class)
public final class CartDesk {
    private static final int LINES = 50;

    private final Transactions transactions;
    private final StockService stock;
    private final Offers offers;
    private final Windows windows;
    private final Clock clock;
    private final Uuid7 ids;

    @Activate
    public CartDesk(
            @Reference Transactions transactions,
            @Reference StockService stock,
            @Reference Offers offers,
            @Reference Windows windows,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.offers = offers;
        this.windows = windows;
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    CartView open(ShopperId shopper, Currency currency) {
        var cart = new Cart(new CartId(ids.next()), shopper, currency, Cart.State.OPEN, List.of());
        transactions.run(tx -> CartTable.add(tx, cart, clock.instant()));
        return CartView.of(cart, Map.of(), clock.instant());
    }

    CartView view(CartId id, ShopperId shopper) {
        return transactions.in(tx -> view(tx, own(tx, id, shopper)));
    }

    CartView addLine(CartId id, ShopperId shopper, Wish wish) {
        var currency = transactions.in(tx -> open(tx, id, shopper)).currency();
        var offer = offers.find(wish.variant(), currency);
        return transactions.in(tx -> {
            var hold = hold(tx, offer.goods(), wish.quantity(), offer.price(), wish.show());
            var line = new CartLine(ids.next(), offer.goods(), wish.quantity(), offer.price(), wish.show(), hold);
            if (lockOpen(tx, id, shopper).lines().size() >= LINES) {
                throw Refusal.of(409, "cart-full", "A cart has at most " + LINES + " lines.");
            }
            CartTable.addLine(tx, id, line);
            return view(tx, own(tx, id, shopper));
        });
    }

    /** Sets the quantity. A hold that stands keeps its price; one that has lapsed is taken anew, at the price of now. */
    CartView changeLine(CartId id, ShopperId shopper, UUID lineId, int quantity) {
        var cart = transactions.in(tx -> open(tx, id, shopper));
        var before = line(cart, lineId);
        var offer = offers.find(before.goods().variant(), cart.currency());
        return transactions.in(tx -> {
            boolean stands = stock.find(before.hold(), tx)
                    .filter(hold -> hold.standsAt(clock.instant()))
                    .isPresent();
            stock.release(before.hold(), tx);
            var price = stands ? before.unitPrice() : offer.price();
            var hold = hold(tx, before.goods(), quantity, price, before.show());
            if (!line(lockOpen(tx, id, shopper), lineId).hold().equals(before.hold())) {
                throw Refusal.of(409, "changed-meanwhile", "The line was changed at the same time; look again.");
            }
            CartTable.changeLine(tx, new CartLine(lineId, before.goods(), quantity, price, before.show(), hold));
            return view(tx, own(tx, id, shopper));
        });
    }

    CartView removeLine(CartId id, ShopperId shopper, UUID lineId) {
        return transactions.in(tx -> {
            var gone = line(open(tx, id, shopper), lineId);
            stock.release(gone.hold(), tx);
            lockOpen(tx, id, shopper);
            CartTable.removeLine(tx, lineId);
            return view(tx, own(tx, id, shopper));
        });
    }

    private HoldId hold(Tx tx, Goods goods, int quantity, Money price, Optional<ShowId> show) {
        var until = clock.instant().plus(windows.hold());
        return switch (stock.hold(new HoldRequest(goods.variant(), quantity, price, show, until), tx)) {
            case HoldResult.Held held -> held.id();
            case HoldResult.OnlyLeft left -> throw soldOut(left.quantity());
            case HoldResult.NoSuchVariant none -> throw soldOut(0);
        };
    }

    private static Refusal soldOut(long available) {
        var sentence = available == 0
                ? "There are no more pieces of this."
                : "There are only " + available + " pieces of this left.";
        return Refusal.of(409, "sold-out", sentence).with("available", available);
    }

    private static Cart own(Tx tx, CartId id, ShopperId shopper) {
        return CartTable.find(tx, id)
                .filter(cart -> cart.shopper().equals(shopper))
                .orElseThrow(() -> Refusal.noSuchCart(id));
    }

    private static Cart open(Tx tx, CartId id, ShopperId shopper) {
        var cart = own(tx, id, shopper);
        if (cart.state() != Cart.State.OPEN) {
            throw Refusal.cartClosed(cart);
        }
        return cart;
    }

    private static Cart lockOpen(Tx tx, CartId id, ShopperId shopper) {
        CartTable.move(tx, id, Cart.State.OPEN, Cart.State.OPEN);
        return open(tx, id, shopper);
    }

    private static CartLine line(Cart cart, UUID id) {
        return cart.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(404, "no-such-line", "The cart has no line " + id + "."));
    }

    private CartView view(Tx tx, Cart cart) {
        var holds = new HashMap<HoldId, Hold>();
        cart.lines().forEach(line -> stock.find(line.hold(), tx).ifPresent(hold -> holds.put(hold.id(), hold)));
        return CartView.of(cart, holds, clock.instant());
    }
}
