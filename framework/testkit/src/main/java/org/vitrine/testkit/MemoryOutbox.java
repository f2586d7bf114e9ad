// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.showlog.ShowLog;
import org.vitrine.store.Tx;

/** Puts events into the log as soon as their transaction has committed, on the same thread. */
public final class MemoryOutbox implements Outbox {
    private final ShowLog log;

    public MemoryOutbox(ShowLog log) {
        this.log = log;
    }

    @Override
    public void add(Tx tx, String aggregate, NewEvent event) {
        tx.afterCommit(() -> log.append(event));
    }
}
