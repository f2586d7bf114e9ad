// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.vitrine.identity.ShopperId;
import org.vitrine.identity.StaffId;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Who may not speak; remembered for a minute, so that talk does not wait for the database. */
final class Bans {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;

    private final Transactions transactions;
    private final Clock clock;
    private final Cache<ShopperId, Boolean> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    Bans(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean isBanned(ShopperId shopper) {
        return known.get(shopper, this::read);
    }

    /** Whether it is new. */
    boolean add(Tx tx, ShopperId shopper, StaffId by) {
        tx.afterCommit(() -> known.put(shopper, true));
        return tx.insertIfAbsent(
                "insert into chat_ban (shopper, banned_by, at) values (?, ?, ?)",
                shopper.value(),
                by.value(),
                clock.instant());
    }

    /** Whether there was one. */
    boolean remove(Tx tx, ShopperId shopper) {
        tx.afterCommit(() -> known.put(shopper, false));
        return tx.update("delete from chat_ban where shopper = ?", shopper.value()) > 0;
    }

    private boolean read(ShopperId shopper) {
        return transactions.in(tx -> tx.first(
                        "select shopper from chat_ban where shopper = ?", row -> row.uuid("shopper"), shopper.value())
                .isPresent());
    }
}
