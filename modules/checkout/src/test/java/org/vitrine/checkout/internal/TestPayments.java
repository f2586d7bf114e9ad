// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.NewRefund;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.PaymentSums;
import org.vitrine.payments.Payments;
import org.vitrine.store.Tx;
import org.vitrine.text.LocalText;

/** Payments in memory: each stands where the method's name says, until a test moves it. */
final class TestPayments implements Payments {
    static final String PROVIDER = "test";

    final Map<PaymentId, Payment> all = new ConcurrentHashMap<>();
    /** Those too whose transaction is just being committed: whoever sees their orders finds them. */
    private final Map<PaymentId, Payment> begun = new ConcurrentHashMap<>();

    final Map<PaymentId, String> wishes = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();
    /** Where nobody can pay. */
    Optional<String> unserved = Optional.of("XX");

    volatile Runnable beforeReply = () -> {};

    @Override
    public List<PaymentMethod> methods() {
        return Stream.of("ok", "declined", "needs-step", "pending", "timeout")
                .map(method -> new PaymentMethod(PROVIDER, method, LocalText.english(method)))
                .toList();
    }

    @Override
    public List<PaymentMethod> methods(PaymentContext context) {
        return context.country().equals(unserved) ? List.of() : methods();
    }

    @Override
    public PaymentId openStored(Tx tx, NewPayment payment, String storedMethod) {
        return open(tx, payment);
    }

    @Override
    public PaymentId open(Tx tx, NewPayment payment) {
        var id = new PaymentId(UUID.randomUUID());
        var opened = new Payment(
                id,
                payment.reference(),
                payment.choice().provider(),
                payment.choice().method(),
                payment.amount(),
                PaymentStatus.OPEN,
                Optional.empty(),
                Optional.empty(),
                false);
        begun.put(id, opened);
        tx.afterCommit(() -> all.putIfAbsent(id, opened));
        return id;
    }

    @Override
    public synchronized Payment authorise(PaymentId id) {
        var payment = find(id).orElseThrow();
        if (payment.status() != PaymentStatus.OPEN) {
            return payment;
        }
        asked.incrementAndGet();
        beforeReply.run();
        return move(
                id,
                switch (payment.method()) {
                    case "ok" -> PaymentStatus.AUTHORISED;
                    case "declined" -> PaymentStatus.DECLINED;
                    case "needs-step" -> PaymentStatus.ACTION_REQUIRED;
                    default -> PaymentStatus.PENDING;
                });
    }

    /** Lets the payment stand there. */
    Payment move(PaymentId id, PaymentStatus status) {
        var moved = at(id, status);
        all.put(id, moved);
        return moved;
    }

    /** What the payment looks like when it stands there. */
    Payment at(PaymentId id, PaymentStatus status) {
        var before = find(id).orElseThrow();
        return new Payment(
                id,
                before.reference(),
                before.provider(),
                before.method(),
                before.amount(),
                status,
                status == PaymentStatus.ACTION_REQUIRED ? Optional.of(NextAction.redirect("/step")) : Optional.empty(),
                status == PaymentStatus.DECLINED ? Optional.of("card-declined") : Optional.empty(),
                false);
    }

    /** The only payment there is. */
    Payment only() {
        return all.values().iterator().next();
    }

    @Override
    public void capture(Tx tx, PaymentId id) {
        tx.afterCommit(() -> wishes.put(id, "capture"));
    }

    @Override
    public void capture(Tx tx, PaymentId id, Money amount) {
        capture(tx, id);
    }

    @Override
    public int refund(Tx tx, PaymentId id, NewRefund refund) {
        tx.afterCommit(() -> wishes.put(id, "refund " + refund.amount()));
        return 1;
    }

    @Override
    public Optional<PaymentSums> sums(Tx tx, PaymentId id) {
        return find(id).map(payment -> {
            var nothing = Money.zero(payment.amount().currency());
            return new PaymentSums(payment.amount(), nothing, nothing, nothing, nothing);
        });
    }

    @Override
    public void cancel(Tx tx, PaymentId id) {
        tx.afterCommit(() -> wishes.put(id, "cancel"));
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(all.getOrDefault(id, begun.get(id)));
    }
}
