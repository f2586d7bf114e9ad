// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * <p>Two entries at once want the same number; the second waits for the first one's transaction and takes the next.
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
        var at = Instant.ofEpochMilli(clock.millis());
        boolean written = false;
        while (!written) { // ends: whoever took the number has committed, and the next look finds it
            var last = last(tx);
            long seq = last.map(Entry::seq).orElse(0L) + 1;
            var before = last.map(Entry::hash).orElse(BEGINNING);
            var hash = hash(before, seq, at, by.getName(), action, subject);
            written = write(tx, new Entry(seq, at, by.getName(), action, subject, hash));
        }
    }

    private static Optional<Entry> last(Tx tx) {
        return tx.first("select * from identity_audit order by seq desc fetch first 1 rows only", SqlAudit::entry);
    }

    /** Whether the number was still free; waits for a transaction that has taken it and has not ended. */
    private static boolean write(Tx tx, Entry entry) {
        return tx.insertIfAbsent(
                "insert into identity_audit (seq, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)",
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.hash());
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
