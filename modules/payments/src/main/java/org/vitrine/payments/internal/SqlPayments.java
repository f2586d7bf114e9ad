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
import org.vitrine.money.Money;
import org.vitrine.payments.NewPayment;
import org.vitrine.payments.NewRefund;
import org.vitrine.payments.Payment;
import org.vitrine.payments.PaymentContext;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.PaymentMethod;
import org.vitrine.payments.PaymentSums;
import org.vitrine.payments.Payments;
import org.vitrine.payments.spi.ProviderDescription.Capability;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Payments in the database; the package's text tells how they stay true. */
@Component(service = {Payments.class, SqlPayments.class})
public final class SqlPayments implements Payments {
    /** For whoever has opened a payment and died before asking for the money. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Providers providers;
    private final Routes routes;
    private final Uuid7 ids;
    private final PaymentTable table = new PaymentTable();
    private final Clock clock;
    private final FollowUp followUp;
    private final Desk desk;

    @Activate
    public SqlPayments(
            @Reference Transactions transactions,
            @Reference Jobs jobs,
            @Reference Providers providers,
            @Reference Routes routes,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.providers = providers;
        this.routes = routes;
        this.ids = new Uuid7(clock);
        this.clock = clock;
        this.followUp = new FollowUp(jobs, clock, table);
        this.desk = new Desk(
                transactions,
                clock,
                new ProviderCalls(providers),
                new Detour(transactions, routes, table),
                followUp,
                table);
    }

    @Override
    public List<PaymentMethod> methods() {
        return providers.methods();
    }

    @Override
    public List<PaymentMethod> methods(PaymentContext context) {
        return routes.methods(context);
    }

    @Override
    public PaymentId open(Tx tx, NewPayment payment) {
        if (!providers.offer(payment.choice())) {
            throw new IllegalArgumentException(
                    "There is no way to pay by " + payment.choice().provider());
        }
        return open(tx, payment, Optional.empty());
    }

    @Override
    public PaymentId openStored(Tx tx, NewPayment payment, String storedMethod) {
        var provider = payment.choice().provider();
        if (!providers.can(provider, Capability.CHARGE_STORED)) {
            throw new IllegalArgumentException("The provider " + provider + " keeps no means of payment");
        }
        return open(tx, payment, Optional.of(storedMethod));
    }

    private PaymentId open(Tx tx, NewPayment payment, Optional<String> storedMethod) {
        var id = new PaymentId(ids.next());
        table.add(tx, id, payment, storedMethod);
        followUp.after(tx, id, FORGOTTEN_AFTER);
        return id;
    }

    @Override
    public Payment authorise(PaymentId id) {
        return desk.authorise(id).map(StoredPayment::asSeen).or(() -> find(id)).orElseThrow(() -> unknown(id));
    }

    @Override
    public void capture(Tx tx, PaymentId id) {
        table.wantCapture(tx, id, Optional.empty());
        followUp.after(tx, id, Duration.ZERO);
    }

    @Override
    public void capture(Tx tx, PaymentId id, Money amount) {
        var payment = table.lock(tx, id).orElseThrow(() -> unknown(id));
        if (payment.amount().minus(amount).isNegative()) {
            throw new IllegalArgumentException("Cannot take " + amount + " of " + payment.amount());
        }
        table.wantCapture(tx, id, Optional.of(amount));
        followUp.after(tx, id, Duration.ZERO);
    }

    @Override
    public int refund(Tx tx, PaymentId id, NewRefund refund) {
        var payment = table.lock(tx, id).orElseThrow(() -> unknown(id));
        var refundable = balance(tx, payment).refundable();
        if (refundable.minus(refund.amount()).isNegative()) {
            throw new IllegalArgumentException(
                    "Cannot give back " + refund.amount() + ": no more than " + refundable + " is left");
        }
        int number = payment.refunds().size() + 1;
        var command = StoredCommand.wanted(Kind.REFUND, number, refund.amount())
                .wishedBy(refund.by(), refund.reason(), refund.lines());
        table.want(tx, id, command, clock.instant());
        table.setTries(tx, payment, 0);
        followUp.after(tx, id, Duration.ZERO);
        return number;
    }

    @Override
    public void cancel(Tx tx, PaymentId id) {
        table.wantCancel(tx, id);
        followUp.after(tx, id, Duration.ZERO);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return transactions.in(tx -> table.find(tx, id)).map(StoredPayment::asSeen);
    }

    @Override
    public Optional<PaymentSums> sums(Tx tx, PaymentId id) {
        return table.find(tx, id).map(payment -> balance(tx, payment).sums());
    }

    /** The same, and nobody changes it until the transaction ends. */
    PaymentSums lockedSums(Tx tx, PaymentId id) {
        return balance(tx, table.lock(tx, id).orElseThrow(() -> unknown(id))).sums();
    }

    private static Balance balance(Tx tx, StoredPayment payment) {
        return new Balance(payment, DisputeTable.of(tx, payment));
    }

    private static IllegalArgumentException unknown(PaymentId id) {
        return new IllegalArgumentException("There is no payment " + id);
    }

    /** Whether this is a payment by that provider: one does not report on another's. */
    boolean isBy(Tx tx, PaymentId id, String provider) {
        return table.find(tx, id)
                .filter(payment -> payment.provider().equals(provider))
                .isPresent();
    }

    Desk desk() {
        return desk;
    }
}
