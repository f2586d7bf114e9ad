// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.payments.spi.StoredMethods;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Keeps test cards for shoppers who agreed to it: each once. */
@Component(property = "provider=" + SandboxPayments.NAME)
public final class SandboxWallet implements StoredMethods {
    private final Transactions transactions;

    @Activate
    public SandboxWallet(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Stored> of(ShopperId shopper) {
        return transactions.in(tx -> tx.list(
                "select name, card from sandbox_stored where shopper = ? order by kept_at, name",
                SandboxWallet::stored,
                shopper.value()));
    }

    @Override
    public void forget(ShopperId shopper, String storedMethod) {
        transactions.run(tx ->
                tx.update("delete from sandbox_stored where shopper = ? and name = ?", shopper.value(), storedMethod));
    }

    /** Keeps the card by which this is paid, if the shopper agreed to it. */
    static void keep(Tx tx, Entry entry, Instant now) {
        entry.keepFor().ifPresent(shopper -> entry.card().ifPresent(card -> keep(tx, shopper, card, now)));
    }

    private static void keep(Tx tx, ShopperId shopper, Card card, Instant now) {
        tx.insertIfAbsent(
                "insert into sandbox_stored (name, shopper, card, kept_at) values (?, ?, ?, ?)",
                name(shopper, card),
                shopper.value(),
                card,
                now);
    }

    /** The card that is kept under this name. */
    static Optional<Card> card(Tx tx, String storedMethod) {
        return tx.first(
                "select card from sandbox_stored where name = ?", row -> row.value("card", Card.class), storedMethod);
    }

    /** The same for the same card, so it is kept once. */
    private static String name(ShopperId shopper, Card card) {
        return UUID.nameUUIDFromBytes((shopper + card.code()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Stored stored(Row row) {
        return new Stored(row.text("name"), row.value("card", Card.class).label());
    }
}
