// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.checkout.Order;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderState;
import org.vitrine.identity.ShopperId;
import org.vitrine.ids.Uuid7;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.Payments;
import org.vitrine.stock.StockService;
import org.vitrine.store.Tx;

/** Begins the completion of a cart, in one transaction: holds kept for longer, order written, payment opened. */
@Component(service = Beginning.class)
public final class Beginning {
    /** Pieces are kept a little longer than their payment may take. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final StockService stock;
    private final Payments payments;
    private final Windows windows;
    private final Clock clock;
    private final Uuid7 ids;
    private final OrderNumbers numbers = new OrderNumbers();

    @Activate
    public Beginning(
            @Reference StockService stock,
            @Reference Payments payments,
            @Reference Windows windows,
            @Reference Clock clock) {
        this.stock = stock;
        this.payments = payments;
        this.windows = windows;
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    /** Begins, or finds what was begun under this key before. */
    CompletionTable.Completion begin(Tx tx, CartId id, ShopperId shopper, Purchase purchase) {
        var cart = CartTable.find(tx, id)
                .filter(found -> found.shopper().equals(shopper))
                .orElseThrow(() -> Refusal.noSuchCart(id));
        var fresh = new CompletionTable.Completion(purchase.digest(), new OrderId(ids.next()), Optional.empty());
        if (!CompletionTable.add(tx, id, purchase.key(), fresh)) {
            return CompletionTable.find(tx, id, purchase.key()).orElseThrow();
        }
        requireSellable(cart, purchase);
        requirePayable(cart, purchase);
        var until = clock.instant().plus(windows.payment());
        keepPieces(tx, cart, until.plus(MARGIN));
        if (!CartTable.move(tx, id, Cart.State.OPEN, Cart.State.COMPLETING)) {
            throw Refusal.cartClosed(CartTable.find(tx, id).orElseThrow());
        }
        var locked = CartTable.find(tx, id).orElseThrow();
        if (!locked.lines().equals(cart.lines())) {
            throw Refusal.of(409, "changed-meanwhile", "The cart was changed at the same time; look at it again.");
        }
        write(tx, fresh.order(), locked, purchase, until);
        return fresh;
    }

    private static void requireSellable(Cart cart, Purchase purchase) {
        if (cart.state() != Cart.State.OPEN) {
            throw Refusal.cartClosed(cart);
        }
        if (cart.lines().isEmpty()) {
            throw Refusal.of(409, "empty-cart", "There is nothing in the cart.");
        }
        if (purchase.seen().filter(seen -> !seen.equals(cart.total())).isPresent()) {
            throw Refusal.of(409, "price-changed", "The cart does not cost what was shown; look at it again.")
                    .with("total", cart.total());
        }
    }

    /** A shop may take some means for certain sums or countries only. */
    private void requirePayable(Cart cart, Purchase purchase) {
        var context = new PaymentContext(
                cart.total(), Optional.ofNullable(purchase.contact().address().get("country")));
        if (payments.methods(context).stream().noneMatch(method -> method.isMeantBy(purchase.choice()))) {
            throw Refusal.of(
                    400,
                    "no-such-payment-method",
                    "This sum cannot be paid there in that way; ask for the ways to pay once more.");
        }
    }

    private void keepPieces(Tx tx, Cart cart, Instant until) {
        for (var line : cart.inLockOrder()) {
            if (!stock.extend(line.hold(), until, tx)) {
                throw Refusal.of(
                                409,
                                "hold-expired",
                                "The pieces are no longer kept for this cart; set the line's quantity to take them anew.")
                        .with("line", line.id());
            }
        }
    }

    private void write(Tx tx, OrderId id, Cart cart, Purchase purchase, Instant until) {
        var stored = stored(id, cart, purchase, numbers.next());
        while (!OrderTable.add(tx, stored, purchase.contact())) {
            stored = stored(id, cart, purchase, numbers.next());
        }
        var payment = new NewPayment(
                Settlement.REFERENCE + id,
                stored.order().number(),
                cart.total(),
                purchase.choice(),
                purchase.returnUrl(),
                until);
        PaymentId opened = payments.open(tx, payment);
        OrderTable.setPayment(tx, id, opened);
    }

    private StoredOrder stored(OrderId id, Cart cart, Purchase purchase, String number) {
        var lines = cart.inLockOrder();
        var order = new Order(
                id,
                number,
                cart.shopper(),
                OrderState.PAYMENT_PENDING,
                lines.stream().map(CartLine::asOrdered).toList(),
                cart.total(),
                purchase.acceptedTerms(),
                clock.instant(),
                Optional.empty());
        return new StoredOrder(
                order,
                cart.id(),
                Optional.empty(),
                purchase.choice(),
                lines.stream().map(CartLine::hold).toList(),
                Optional.empty());
    }
}
