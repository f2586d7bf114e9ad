// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.checkout.OrderId;
import org.vitrine.checkout.OrderState;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.Payments;
import org.vitrine.payments.spi.PaymentListener;
import org.vitrine.showlog.Outbox;
import org.vitrine.stock.StockService;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Makes of an order what its payment allows.
 *
 * <p>Called by the request that pays and by payments itself, perhaps at once and again: each step is conditional on where the
 * order stands, so it is done once, and whoever comes second finds it done.
 */
@Component(service = {Settlement.class, PaymentListener.class})
public final class Settlement implements PaymentListener {
    /** How payments know which are ours. */
    static final String REFERENCE = "order:";

    private final Transactions transactions;
    private final StockService stock;
    private final Payments payments;
    private final OrderNews news;
    private final Clock clock;

    @Activate
    public Settlement(
            @Reference Transactions transactions,
            @Reference StockService stock,
            @Reference Payments payments,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.stock = stock;
        this.payments = payments;
        this.news = new OrderNews(outbox);
        this.clock = clock;
    }

    @Override
    public void changed(Payment payment) {
        if (payment.reference().startsWith(REFERENCE)) {
            settle(new OrderId(UUID.fromString(payment.reference().substring(REFERENCE.length()))), payment);
        }
    }

    PaymentId paymentOf(OrderId id) {
        return transactions.in(tx -> find(tx, id)).payment().orElseThrow();
    }

    /** Settles as far as the payment goes, and tells what the shopper is to be answered. */
    Answer settle(OrderId id, Payment payment) {
        try {
            return attempt(id, payment);
        } catch (Overtaken overtaken) {
            // The order has moved on from PAYMENT_PENDING, which it never goes back to: the next look is the last.
            return settle(id, payment);
        }
    }

    private Answer attempt(OrderId id, Payment payment) {
        try {
            return transactions.in(tx -> {
                settle(tx, find(tx, id), payment);
                return answered(tx, id, payment);
            });
        } catch (PiecesLost lost) {
            return transactions.in(tx -> {
                cancel(tx, find(tx, id), payment, "hold-expired");
                return answered(tx, id, payment);
            });
        }
    }

    /** The answer is kept in the very transaction that it tells of. */
    private static Answer answered(Tx tx, OrderId id, Payment payment) {
        var answer = answer(find(tx, id), payment);
        CompletionTable.answer(tx, id, answer);
        return answer;
    }

    private void settle(Tx tx, StoredOrder order, Payment payment) {
        boolean waiting = order.order().state() == OrderState.PAYMENT_PENDING;
        if (waiting && payment.status().secured()) {
            place(tx, order, payment);
        } else if (waiting && payment.status() == PaymentStatus.DECLINED) {
            // The pieces stay in the cart, for as long as they are held.
            move(tx, order, OrderState.DECLINED, payment.reason().or(() -> Optional.of("declined")));
        } else if (waiting && payment.status().failed()) {
            move(tx, order, OrderState.CANCELLED, payment.reason().or(() -> Optional.of("payment-cancelled")));
        } else if (order.order().state() == OrderState.PLACED && payment.status() == PaymentStatus.CAPTURED) {
            OrderTable.move(tx, order, OrderState.PAID, Optional.empty());
        } else if (!order.order().state().bought() && payment.status().secured()) {
            // The money came after the order was given up.
            payments.cancel(tx, payment.id());
        }
    }

    private void place(Tx tx, StoredOrder order, Payment payment) {
        for (var hold : order.holds()) {
            if (!stock.commit(hold, tx)) {
                throw new PiecesLost();
            }
        }
        var state = payment.status() == PaymentStatus.CAPTURED ? OrderState.PAID : OrderState.PLACED;
        move(tx, order, state, Optional.empty());
        OrderTable.setPlaced(tx, order.order().id(), clock.instant());
        payments.capture(tx, payment.id());
        news.placed(tx, order.order());
    }

    /** Moves a pending order on, and its cart with it; rolls all back if somebody else was faster. */
    private static void move(Tx tx, StoredOrder order, OrderState to, Optional<String> reason) {
        CartTable.lock(tx, order.cart());
        if (!OrderTable.move(tx, order, to, reason)) {
            throw new Overtaken();
        }
        var cart = to.bought() ? Cart.State.ORDERED : Cart.State.OPEN;
        CartTable.move(tx, order.cart(), Cart.State.COMPLETING, cart);
    }

    private void cancel(Tx tx, StoredOrder order, Payment payment, String reason) {
        if (order.order().state() != OrderState.PAYMENT_PENDING) {
            return;
        }
        order.holds().forEach(hold -> stock.release(hold, tx));
        move(tx, order, OrderState.CANCELLED, Optional.of(reason));
        payments.cancel(tx, payment.id());
    }

    private static Answer answer(StoredOrder order, Payment payment) {
        return switch (order.order().state()) {
            case PLACED, PAID -> Answer.ordered(order);
            case PAYMENT_PENDING -> Answer.underWay(order, payment.action());
            case DECLINED -> Answer.declined(order, payment);
            case CANCELLED -> Answer.cancelled(order);
        };
    }

    private static StoredOrder find(Tx tx, OrderId id) {
        return OrderReading.find(tx, id)
                .orElseThrow(() -> new IllegalStateException("There is no order " + id + " for its payment"));
    }

    /** A hold has lapsed although it was kept for the payment. */
    private static final class PiecesLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PiecesLost() {
            super("pieces lost", null, false, false);
        }
    }

    /** The order has moved on since it was read. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }
}
