// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.HashMap;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.Problem;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.payments.NewRefund;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.internal.PaymentsResource.RefundBody;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Gives money back on behalf of staff, with an entry in the audit. */
@Component(service = Refunds.class)
public final class Refunds {
    private final Transactions transactions;
    private final SqlPayments payments;
    private final Audit audit;

    @Activate
    public Refunds(@Reference Transactions transactions, @Reference SqlPayments payments, @Reference Audit audit) {
        this.transactions = transactions;
        this.payments = payments;
        this.audit = audit;
    }

    /** Writes it down, and answers its number; the provider is asked soon after. */
    int begin(PaymentId id, RefundBody wish, Caller by) {
        return transactions.in(tx -> {
            var amount = Objects.requireNonNull(wish.amount());
            requireLeft(tx, id, amount);
            audit.record(tx, by, "payments.refund", id.toString());
            return payments.refund(
                    tx,
                    id,
                    new NewRefund(
                            amount,
                            Objects.requireNonNull(wish.lines()),
                            Objects.requireNonNull(wish.reason()),
                            "staff:" + by.getName()));
        });
    }

    private void requireLeft(Tx tx, PaymentId id, Money amount) {
        var left = payments.lockedSums(tx, id).refundable();
        if (!left.currency().equals(amount.currency())) {
            throw Problem.of(
                            409,
                            "wrong-currency",
                            "This payment is in " + left.currency() + ", not in " + amount.currency() + ".")
                    .asException();
        }
        if (left.minus(amount).isNegative()) {
            throw moreThanLeft(left).asException();
        }
    }

    private static Problem moreThanLeft(Money left) {
        var problem = Problem.of(409, "more-than-left", "No more than " + left + " of this payment can be given back.");
        var more = new HashMap<>(problem.more());
        more.put("refundable", left);
        return new Problem(problem.type(), problem.status(), problem.title(), problem.detail(), more);
    }
}
