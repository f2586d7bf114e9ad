// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.ids.Uuid7;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** The outbox as a table; the {@link Relay} begins after the commit, and at the start with what was left. */
@Component(immediate = true)
public final class SqlOutbox implements Outbox {
    private static final int LONGEST_AGGREGATE = 200;

    private final JointAppends log;
    private final Uuid7 ids;
    private final Relay relay;

    @Activate
    public SqlOutbox(@Reference Transactions transactions, @Reference JointAppends log, @Reference Clock clock) {
        this(log, new Uuid7(clock), new Relay(transactions, log));
    }

    SqlOutbox(JointAppends log, Uuid7 ids, Relay relay) {
        this.log = log;
        this.ids = ids;
        this.relay = relay;
        relay.kick();
    }

    @Deactivate
    void close() {
        relay.close();
    }

    @Override
    public void add(Tx tx, String aggregate, NewEvent event) {
        if (aggregate.isBlank() || aggregate.length() > LONGEST_AGGREGATE) {
            throw new IllegalArgumentException("An aggregate's name has 1 to " + LONGEST_AGGREGATE + " characters");
        }
        Limits.check(event);
        OutboxTable.insert(tx, event.id().orElseGet(ids::next), aggregate, log.timed(event));
        tx.afterCommit(relay::kick);
    }
}
