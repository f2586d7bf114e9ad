// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Who may not speak and who is not seen; remembered for a minute, so that talk does not wait for the database.
 *
 * <p>What another node has changed is read anew when its event is heard.
 */
@Component(service = {Standings.class, LogListener.class})
public final class Standings implements LogListener {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;
    private static final String FIRST = " fetch first 200 rows only";

    private final Transactions transactions;
    private final Clock clock;
    private final LoadingCache<ShopperId, Standing> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build(this::read);

    @Activate
    public Standings(@Reference Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Standing of(ShopperId shopper) {
        return known.get(shopper);
    }

    /** All who are banned, muted or shadowed now: the last ones first, 200 of each kind at most. */
    Map<ShopperId, Standing> restrained() {
        var all = new LinkedHashMap<ShopperId, Standing>();
        transactions.run(tx -> {
            tx.list("select shopper from chat_ban order by at desc" + FIRST, row -> row.uuid("shopper"))
                    .forEach(id -> all.put(new ShopperId(id), new Standing(true, false, Optional.empty())));
            tx.list(
                            "select shopper, kind, muted_until from chat_restraint where muted_until is null or muted_until > ?"
                                    + " order by at desc" + FIRST,
                            row -> Map.entry(new ShopperId(row.uuid("shopper")), Held.of(row)),
                            clock.instant())
                    .forEach(one -> all.merge(one.getKey(), one.getValue().alone(), Standing::and));
        });
        return all;
    }

    /** Whether it is new. */
    boolean ban(Tx tx, ShopperId shopper, StaffId by) {
        forget(tx, shopper);
        return tx.insertIfAbsent(
                "insert into chat_ban (shopper, banned_by, at) values (?, ?, ?)",
                shopper.value(),
                by.value(),
                clock.instant());
    }

    /** Whether there was one. */
    boolean unban(Tx tx, ShopperId shopper) {
        forget(tx, shopper);
        return tx.update("delete from chat_ban where shopper = ?", shopper.value()) > 0;
    }

    /** Instead of a mute that there may be. */
    void mute(Tx tx, ShopperId shopper, Instant until, StaffId by) {
        lift(tx, shopper, Restraint.MUTE);
        tx.insertIfAbsent(
                "insert into chat_restraint (shopper, kind, muted_until, set_by, at) values (?, ?, ?, ?, ?)",
                shopper.value(),
                Restraint.MUTE,
                until,
                by.value(),
                clock.instant());
    }

    /** Whether it is new. */
    boolean shadow(Tx tx, ShopperId shopper, StaffId by) {
        forget(tx, shopper);
        return tx.insertIfAbsent(
                "insert into chat_restraint (shopper, kind, set_by, at) values (?, ?, ?, ?)",
                shopper.value(),
                Restraint.SHADOW,
                by.value(),
                clock.instant());
    }

    /** Whether there was one. */
    boolean lift(Tx tx, ShopperId shopper, Restraint kind) {
        forget(tx, shopper);
        return tx.update("delete from chat_restraint where shopper = ? and kind = ?", shopper.value(), kind) > 0;
    }

    @Override
    public void appended(List<LogEvent> events) {
        events.stream()
                .filter(event -> event.type().startsWith("chat.Shopper"))
                .map(event -> event.data().path("shopper").asText())
                .forEach(shopper -> known.invalidate(new ShopperId(UUID.fromString(shopper))));
    }

    private void forget(Tx tx, ShopperId shopper) {
        tx.afterCommit(() -> known.invalidate(shopper));
    }

    private Standing read(ShopperId shopper) {
        var id = shopper.value();
        return transactions.in(tx -> {
            var banned = tx.first("select shopper from chat_ban where shopper = ?", row -> row.uuid("shopper"), id);
            var restraints = tx.list("select kind, muted_until from chat_restraint where shopper = ?", Held::of, id);
            return new Standing(
                    banned.isPresent(),
                    restraints.stream().anyMatch(set -> set.kind == Restraint.SHADOW),
                    restraints.stream().flatMap(set -> set.until.stream()).findFirst());
        });
    }

    /** What is done to a shopper short of a ban. */
    enum Restraint {
        MUTE,
        SHADOW
    }

    private record Held(Restraint kind, Optional<Instant> until) {
        static Held of(Row row) {
            return new Held(row.value("kind", Restraint.class), row.optionalInstant("muted_until"));
        }

        Standing alone() {
            return new Standing(false, kind == Restraint.SHADOW, until);
        }
    }
}
