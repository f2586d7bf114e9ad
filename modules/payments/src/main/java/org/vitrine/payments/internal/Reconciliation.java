// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.money.Money;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.internal.LedgerReading.Booked;
import org.vitrine.payments.internal.SettlementTable.Settled;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Compares what providers have paid out with what they had reported before. */
@Component(service = Reconciliation.class)
public final class Reconciliation {
    /** So long a provider may take to pay out. */
    private static final Duration GRACE = Duration.ofDays(7);
    /** Rows of either side that one report reads. */
    static final int MOST = 20_000;

    private final Transactions transactions;
    private final Settlements settlements;
    private final PaymentTable payments = new PaymentTable();
    private final Clock clock;

    @Activate
    public Reconciliation(
            @Reference Transactions transactions, @Reference Settlements settlements, @Reference Clock clock) {
        this.transactions = transactions;
        this.settlements = settlements;
        this.clock = clock;
    }

    /** The report of this time, its end left out; blocks. */
    Report between(Instant from, Instant to) {
        return transactions.in(tx -> {
            var settled = SettlementTable.between(tx, from, to, MOST);
            var booked = LedgerReading.between(tx, from, to, MOST);
            var totals = new Totals();
            booked.forEach(totals::add);
            settled.forEach(totals::add);
            return new Report(totals.rows(), differences(tx, settled, booked));
        });
    }

    private List<Difference> differences(Tx tx, List<Settled> settled, List<Booked> booked) {
        var found = new ArrayList<Difference>();
        settled.forEach(one -> compare(tx, one).ifPresent(found::add));
        var told = settlements.told();
        var latest = clock.instant().minus(GRACE);
        booked.stream()
                .filter(one -> one.isTaken()
                        && told.contains(one.provider())
                        && one.at().isBefore(latest))
                .filter(one -> !SettlementTable.has(tx, one.provider(), one.key()))
                .map(one -> new Difference(
                        "not-settled",
                        one.provider(),
                        Optional.of(one.payment()),
                        Optional.of(one.number()),
                        Optional.empty(),
                        Optional.of(one.amount()),
                        Optional.empty()))
                .forEach(found::add);
        return found;
    }

    private Optional<Difference> compare(Tx tx, Settled settled) {
        var one = settled.settlement();
        var meant = Kind.meantBy(one.key());
        var payment = meant.flatMap(known -> payments.find(tx, known.payment()))
                .filter(known -> known.provider().equals(settled.provider()));
        var here = payment.flatMap(known -> amount(known, meant.orElseThrow()));
        if (here.filter(one.gross()::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                here.isPresent() ? "amount-differs" : "unknown-here",
                settled.provider(),
                payment.map(StoredPayment::id),
                payment.map(StoredPayment::number),
                Optional.of(one.id()),
                here,
                Optional.of(one.gross())));
    }

    /** What the provider has reported of that command; less than nothing for what was given back. */
    private static Optional<Money> amount(StoredPayment payment, Kind.Meant meant) {
        return payment.command(meant.kind(), meant.number())
                .filter(command -> command.is(CommandState.DONE))
                .map(command -> meant.kind() == Kind.REFUND
                        ? Money.zero(command.amount().currency()).minus(command.amount())
                        : command.amount());
    }

    /** Totals by provider and currency, and what does not fit. */
    record Report(List<Totals.Row> providers, List<Difference> differences) {}

    /**
     * What does not fit.
     *
     * @param kind {@code not-settled}, {@code unknown-here} or {@code amount-differs}
     * @param here what was reported to us
     * @param there what was paid out
     */
    public record Difference(
            String kind,
            String provider,
            Optional<PaymentId> payment,
            Optional<String> number,
            Optional<String> settlement,
            Optional<Money> here,
            Optional<Money> there) {}
}
