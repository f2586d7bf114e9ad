// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

final class SqlAuditTest {
    private static final int WRITERS = 6;
    private static final int ENTRIES = 20;

    private final SqlAudit audit = new SqlAudit(new ManualClock());

    @OnEachDatabase
    void many_who_write_at_once_make_one_chain(Transactions transactions)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> write(transactions, writer))
                    .toList();
            for (var done : threads.invokeAll(writers)) {
                assertEquals(ENTRIES, done.get());
            }
        }
        var entries = transactions.in(tx -> audit.read(tx, 0, WRITERS * ENTRIES + 1));
        assertEquals(WRITERS * ENTRIES, entries.size());
        assertTrue(SqlAudit.isWhole(entries));
    }

    @OnEachDatabase
    void what_is_rolled_back_leaves_no_entry(Transactions transactions) {
        write(transactions, 1);
        try {
            transactions.run(tx -> {
                audit.record(tx, Callers.owner(), "chat.ban", "somebody");
                throw new IllegalStateException("no, not that");
            });
        } catch (IllegalStateException e) {
            assertEquals("no, not that", e.getMessage());
        }
        assertEquals(ENTRIES, transactions.in(tx -> audit.read(tx, 0, 100)).size());
    }

    private int write(Transactions transactions, int writer) {
        for (int i = 0; i < ENTRIES; i++) {
            transactions.run(tx -> audit.record(tx, Callers.owner(), "test.write", "writer " + writer));
        }
        return ENTRIES;
    }
}
