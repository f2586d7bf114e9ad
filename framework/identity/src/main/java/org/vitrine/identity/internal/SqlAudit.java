// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/**
 * The audit in a table whose rows hash each other: row n's hash covers row n-1's, so that nothing can be changed or taken out unseen.
 *
 * <p>Two entries at once want the same number; the second transaction runs again.
 */
@Component(service = {Audit.class, SqlAudit.class})
public final class SqlAudit implements Audit {
    private static final String BEGINNING = "0".repeat(64);

    private final Clock clock;

    @Activate
    public SqlAudit(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public void record(Tx tx, Caller by, String action, String subject) {
        var last = tx.first(
                "select * from identity_audit order by seq desc fetch first 1 rows only for update", SqlAudit::entry);
        long seq = last.map(Entry::seq).orElse(0L) + 1;
        var at = Instant.ofEpochMilli(clock.millis());
        var before = last.map(Entry::hash).orElse(BEGINNING);
        var actor = by.getName();
        var hash = hash(before, seq, at, actor, action, subject);
        tx.update(
                "insert into identity_audit (seq, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)",
                seq,
                at,
                actor,
                action,
                subject,
                hash);
    }

    List<Entry> read(Tx tx, long after, int limit) {
        return tx.list(
                "select * from identity_audit where seq > ? order by seq fetch first " + limit + " rows only",
                SqlAudit::entry,
                after);
    }

    /** Whether these entries, which follow each other, have not been touched. */
    static boolean isWhole(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            var entry = entries.get(i);
            var expected = hash(
                    entries.get(i - 1).hash(), entry.seq(), entry.at(), entry.actor(), entry.action(), entry.subject());
            if (!expected.equals(entry.hash())) {
                return false;
            }
        }
        return true;
    }

    /** One row. */
    public record Entry(long seq, Instant at, String actor, String action, String subject, String hash) {}

    private static String hash(String before, long seq, Instant at, String actor, String action, String subject) {
        return Digests.sha256(String.join("\n", before, Long.toString(seq), at.toString(), actor, action, subject));
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.number("seq"),
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.text("subject"),
                row.text("hash"));
    }
}
