// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentStatus;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Reads payments for staff, newest first. Blocks. */
@Component(service = PaymentReading.class)
public final class PaymentReading {
    /** Payments that are looked at for one page, since where they stand is not stored but follows from their commands. */
    private static final int BATCH = 500;

    private static final int MOST_BATCHES = 20;
    private static final UUID LAST = new UUID(-1L, -1L);

    private final Transactions transactions;
    private final PaymentTable payments = new PaymentTable();

    @Activate
    public PaymentReading(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A page of those that stand there and bear that order number or reference.
     *
     * <p>Looks through ten thousand payments at most: a page may have fewer than are wanted although there are more; then it names where to go on.
     */
    Page page(Query query) {
        return transactions.in(tx -> {
            var found = new ArrayList<PaymentView>();
            var after = query.after();
            for (int batch = 0; batch < MOST_BATCHES; batch++) {
                var ids = payments.ids(tx, query.text(), after.orElse(LAST), BATCH);
                for (var id : ids) {
                    after = Optional.of(id.value());
                    view(tx, id).filter(query::wants).ifPresent(found::add);
                    if (found.size() == query.limit()) {
                        return new Page(found, after.map(PaymentId::new));
                    }
                }
                if (ids.size() < BATCH) {
                    return new Page(found, Optional.empty());
                }
            }
            return new Page(found, after.map(PaymentId::new));
        });
    }

    Optional<PaymentView.Whole> whole(PaymentId id) {
        return transactions.in(tx -> payments.find(tx, id).map(payment -> {
            var disputes = DisputeTable.of(tx, payment);
            return new PaymentView.Whole(
                    PaymentView.of(payment, disputes),
                    payment.commands().stream().map(PaymentView.Command::of).toList(),
                    disputes,
                    LedgerReading.of(tx, id));
        }));
    }

    /** Charge-backs, the newest first. */
    List<PaymentView.Disputed> disputes(Optional<Dispute.State> state, int limit) {
        return transactions.in(tx -> {
            var found = new ArrayList<PaymentView.Disputed>();
            for (var key : DisputeTable.newest(tx, state, limit)) {
                var payment = payments.find(tx, key.payment()).orElseThrow();
                var all = DisputeTable.of(tx, payment);
                all.stream()
                        .filter(dispute -> dispute.reference().equals(key.reference()))
                        .map(dispute -> new PaymentView.Disputed(PaymentView.of(payment, all), dispute))
                        .forEach(found::add);
            }
            return found;
        });
    }

    private Optional<PaymentView> view(Tx tx, PaymentId id) {
        return payments.find(tx, id).map(payment -> PaymentView.of(payment, DisputeTable.of(tx, payment)));
    }

    /** @param text an order number or a reference, in full */
    record Query(
            Optional<UUID> after,
            Optional<PaymentStatus> status,
            @Nullable String text,
            int limit) {
        private boolean wants(PaymentView payment) {
            return status.map(payment.status()::equals).orElse(true);
        }
    }

    /** A page of payments. */
    public record Page(List<PaymentView> items, Optional<PaymentId> next) {}
}
