// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.store.Transactions;

/** Takes a payment to another provider with the same method when it is sure that nothing has reached the first one. */
final class Detour {
    private final Transactions transactions;
    private final Routes routes;
    private final PaymentTable payments;

    Detour(Transactions transactions, Routes routes, PaymentTable payments) {
        this.transactions = transactions;
        this.routes = routes;
        this.payments = payments;
    }

    /** Asks for the money where it can be had; the payment is written down as the next one's before that is asked. */
    Outcome around(StoredPayment payment, Function<StoredPayment, Outcome> ask) {
        var tried = new HashSet<String>();
        var asked = payment;
        while (true) {
            var outcome = ask.apply(asked);
            tried.add(asked.provider());
            var next = isUnavailable(outcome) ? elsewhere(asked, tried) : Optional.<StoredPayment>empty();
            if (next.isEmpty()) {
                return outcome;
            }
            asked = next.get();
        }
    }

    private Optional<StoredPayment> elsewhere(StoredPayment payment, Set<String> tried) {
        var context = new PaymentContext(payment.amount(), Optional.empty());
        List<String> others = payment.storedMethod().isPresent()
                ? List.of() // only the provider that keeps it can charge it
                : routes.instead(context, payment.method(), tried);
        return others.stream()
                .findFirst()
                .flatMap(other -> transactions.in(tx -> {
                    payments.lock(tx, payment.id());
                    payments.moveTo(tx, payment.id(), other);
                    return payments.find(tx, payment.id());
                }));
    }

    private static boolean isUnavailable(Outcome outcome) {
        return outcome instanceof Outcome.Declined declined && declined.reason().equals(ProviderCalls.UNAVAILABLE);
    }
}
