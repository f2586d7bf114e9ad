// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.ids.Uuid7;
import org.vitrine.jobs.Jobs;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.Payments;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Payments in the database; the package's text tells how they stay true. */
@Component(service = {Payments.class, SqlPayments.class})
public final class SqlPayments implements Payments {
    /** For whoever has opened a payment and died before asking for the money. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Providers providers;
    private final Uuid7 ids;
    private final Desk desk;

    @Activate
    public SqlPayments(
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Providers providers,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.providers = providers;
        this.ids = new Uuid7(clock);
        this.desk = new Desk(transactions, jobs, clock, new ProviderCalls(providers));
    }

    @Override
    public List<PaymentMethod> methods() {
        return providers.methods();
    }

    @Override
    public PaymentId open(Tx tx, NewPayment payment) {
        if (!providers.offer(payment.choice())) {
            throw new IllegalArgumentException(
                    "There is no way to pay by " + payment.choice().provider());
        }
        var id = new PaymentId(ids.next());
        desk.payments().add(tx, id, payment);
        desk.driveAfter(tx, id, FORGOTTEN_AFTER);
        return id;
    }

    @Override
    public Payment authorise(PaymentId id) {
        desk.authorise(id);
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no payment " + id));
    }

    @Override
    public void capture(Tx tx, PaymentId id) {
        desk.payments().wantCapture(tx, id);
        desk.driveAfter(tx, id, Duration.ZERO);
    }

    @Override
    public void cancel(Tx tx, PaymentId id) {
        desk.payments().wantCancel(tx, id);
        desk.driveAfter(tx, id, Duration.ZERO);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return transactions.in(tx -> desk.payments().find(tx, id)).map(StoredPayment::asSeen);
    }

    /** Whether this is a payment by that provider: one does not report on another's. */
    boolean isBy(Tx tx, PaymentId id, String provider) {
        return desk.payments()
                .find(tx, id)
                .filter(payment -> payment.provider().equals(provider))
                .isPresent();
    }

    Desk desk() {
        return desk;
    }
}
