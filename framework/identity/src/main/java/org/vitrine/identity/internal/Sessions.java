// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffId;
import org.vitrine.store.Transactions;

/** Log-ins of staff: at most twelve hours long, and ended by half an hour of silence. */
@Component(service = Sessions.class)
public final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final int MOST_REMEMBERED = 1_000;

    private final Transactions transactions;
    private final SqlStaff staff;
    private final Clock clock;
    private final Cache<String, Optional<Session>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    @Activate
    public Sessions(@Reference Transactions transactions, @Reference SqlStaff staff, @Reference Clock clock) {
        this.transactions = transactions;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who has logged in, and what has to come with changing requests. */
    record Session(Caller.Staff staff, String csrf) {}

    /** A new session: what goes into the cookie, and the session. */
    record Opened(String token, Session session) {
        @Override
        public String toString() {
            return "Opened";
        }
    }

    Opened open(Caller.Staff who) {
        var token = Digests.token();
        var csrf = Digests.token();
        transactions.run(tx -> {
            tx.update(
                    "delete from identity_session where created_at < ?",
                    clock.instant().minus(LONGEST));
            tx.update(
                    "insert into identity_session (digest, staff, csrf, created_at, seen_at) values (?, ?, ?, ?, ?)",
                    Digests.sha256(token),
                    who.id().value(),
                    csrf,
                    clock.instant(),
                    clock.instant());
        });
        return new Opened(token, new Session(who, csrf));
    }

    /** The session of a cookie, if it is still good; looking keeps it alive. */
    Optional<Session> find(String token) {
        return remembered.get(Digests.sha256(token), this::read);
    }

    void close(String token) {
        var digest = Digests.sha256(token);
        transactions.run(tx -> tx.update("delete from identity_session where digest = ?", digest));
        remembered.invalidate(digest);
    }

    private Optional<Session> read(String digest) {
        var now = clock.instant();
        var stored = transactions.in(tx -> {
            var found = tx.first(
                    "select * from identity_session where digest = ?",
                    row -> new Stored(
                            new StaffId(row.uuid("staff")),
                            row.text("csrf"),
                            row.instant("created_at"),
                            row.instant("seen_at")),
                    digest);
            var good = found.filter(session -> session.isGood(now));
            if (good.isPresent()) {
                tx.update("update identity_session set seen_at = ? where digest = ?", now, digest);
            }
            return good;
        });
        return stored.flatMap(session -> staff.find(session.staff()).map(who -> new Session(who, session.csrf())));
    }

    private record Stored(StaffId staff, String csrf, Instant createdAt, Instant seenAt) {
        boolean isGood(Instant now) {
            return now.isBefore(createdAt.plus(LONGEST)) && now.isBefore(seenAt.plus(IDLE));
        }
    }
}
