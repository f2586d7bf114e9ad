// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.payments.spi.PaymentKey;
import org.vitrine.payments.spi.SettlementSource.Settlement;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of what providers have paid out. */
final class SettlementTable {
    private SettlementTable() {}

    static void add(Tx tx, String provider, Settlement settled) {
        tx.insertIfAbsent(
                "insert into payments_settlement (provider, id, at, payment_key, gross, fee, currency) values (?, ?, ?, ?, ?, ?, ?)",
                provider,
                settled.id(),
                settled.at(),
                settled.key().value(),
                settled.gross().minorUnits(),
                settled.fee().minorUnits(),
                settled.gross().currency());
    }

    static Optional<Instant> newest(Tx tx, String provider) {
        return tx.first(
                "select at from payments_settlement where provider = ? order by at desc limit 1",
                row -> row.instant("at"),
                provider);
    }

    /** The oldest first. */
    static List<Settled> between(Tx tx, Instant from, Instant to, int most) {
        return tx.list(
                "select * from payments_settlement where at >= ? and at < ? order by at, provider, id limit " + most,
                SettlementTable::read,
                from,
                to);
    }

    static boolean has(Tx tx, String provider, PaymentKey key) {
        return tx.first(
                        "select id from payments_settlement where provider = ? and payment_key = ? limit 1",
                        row -> row.text("id"),
                        provider,
                        key.value())
                .isPresent();
    }

    private static Settled read(Row row) {
        var settlement = new Settlement(
                row.text("id"),
                row.instant("at"),
                new PaymentKey(row.text("payment_key")),
                row.money("gross", "currency"),
                row.money("fee", "currency"));
        return new Settled(row.text("provider"), settlement);
    }

    /** What one provider has paid out. */
    record Settled(String provider, Settlement settlement) {}
}
