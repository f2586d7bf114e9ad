// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Pays out what was taken, less a fee of 1.5 % and 25 minor units, and takes back what was given back; the fee stays. */
@Component(property = "provider=" + SandboxPayments.NAME)
public final class SandboxPayouts implements SettlementSource {
    private static final long FEE_PER_MILLE = 15;
    private static final long FEE_EACH = 25;
    private static final long MILLE = 1000;

    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public SandboxPayouts(@Reference Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Settlement> since(Instant time) {
        return transactions.in(tx -> tx.list(
                "select * from sandbox_settlement where at >= ? and at <= ? order by at, payment_key",
                SandboxPayouts::settlement,
                time,
                clock.instant()));
    }

    /** Notes a capture or a refund for the time at which it is settled. */
    static void enter(Tx tx, Entry done, Instant at) {
        long amount = done.amount().minorUnits();
        boolean taken = done.kind() == Entry.Kind.CAPTURE;
        tx.insertIfAbsent(
                "insert into sandbox_settlement (payment_key, at, gross, fee, currency) values (?, ?, ?, ?, ?)",
                done.key().value(),
                at,
                taken ? amount : -amount,
                taken ? fee(amount) : 0,
                done.amount().currency());
    }

    /** Half a minor unit is rounded up; of nothing there is no fee. */
    static long fee(long amount) {
        return amount == 0 ? 0 : (amount * FEE_PER_MILLE + MILLE / 2) / MILLE + FEE_EACH;
    }

    private static Settlement settlement(Row row) {
        var key = row.text("payment_key");
        return new Settlement(
                "settled-" + key,
                row.instant("at"),
                new PaymentKey(key),
                row.money("gross", "currency"),
                row.money("fee", "currency"));
    }
}
