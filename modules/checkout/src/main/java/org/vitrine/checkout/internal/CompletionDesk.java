// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.checkout.OrderId;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.Payments;
import org.vitrine.store.Transactions;

/**
 * Completes carts: once for each Idempotency-Key, however often it is asked.
 *
 * <p>The table of keys is the judge between nodes and across restarts. On one node requests that come while the first is still
 * under way wait for its answer; elsewhere they are told how far the order is.
 */
@Component(service = CompletionDesk.class)
public final class CompletionDesk {
    private final Transactions transactions;
    private final Payments payments;
    private final Beginning beginning;
    private final Settlement settlement;
    private final Map<Attempt, CompletableFuture<Answer>> underWay = new ConcurrentHashMap<>();

    @Activate
    public CompletionDesk(
            @Reference Transactions transactions,
            @Reference Payments payments,
            @Reference Beginning beginning,
            @Reference Settlement settlement) {
        this.transactions = transactions;
        this.payments = payments;
        this.beginning = beginning;
        this.settlement = settlement;
    }

    Answer complete(CartId cart, ShopperId shopper, Purchase purchase) {
        var attempt = new Attempt(cart, shopper, purchase.key(), purchase.digest());
        var own = new CompletableFuture<Answer>();
        var first = underWay.putIfAbsent(attempt, own);
        if (first != null) {
            return await(first);
        }
        try {
            var answer = attempt(cart, shopper, purchase);
            own.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(attempt, own);
        }
    }

    private static Answer await(CompletableFuture<Answer> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private Answer attempt(CartId cart, ShopperId shopper, Purchase purchase) {
        try {
            var begun = transactions.in(tx -> beginning.begin(tx, cart, shopper, purchase));
            if (!begun.digest().equals(purchase.digest())) {
                throw Refusal.of(
                        409, "key-reused", "This Idempotency-Key came with another body before; take a new one.");
            }
            return begun.answer().orElseGet(() -> pay(begun.order()));
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    /** Also for an attempt whose process has died: asking for the money twice asks once. */
    private Answer pay(OrderId id) {
        var payment = settlement.paymentOf(id);
        return settlement.settle(id, payments.authorise(payment));
    }

    private record Attempt(CartId cart, ShopperId shopper, String key, String digest) {}
}
