// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.store.Tx;

/** Keeps audit entries in memory, from when their transaction has committed. Safe for many threads. */
public final class FakeAudit implements Audit {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** Who did what to whom. */
    public record Entry(Caller by, String action, String subject) {}

    @Override
    public void record(Tx tx, Caller by, String action, String subject) {
        tx.afterCommit(() -> entries.add(new Entry(by, action, subject)));
    }

    /** What was recorded, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
