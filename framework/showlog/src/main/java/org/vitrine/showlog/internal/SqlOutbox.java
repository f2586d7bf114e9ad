// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.ids.Uuid7;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.Outbox;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * The outbox as a table; the {@link Relay} begins after the commit, and at the start with what was left.
 *
 * <p>What a node leaves behind that ends in between is carried by the others, when they notice.
 */
@Component(service = Outbox.class, immediate = true)
public final class SqlOutbox implements Outbox, NodeListener {
    private static final String TOPIC = "outbox";
    private static final int LONGEST_AGGREGATE = 200;

    private final JointAppends log;
    private final Uuid7 ids;
    private final Relay relay;
    private final Map<Nodes, Nodes.Subscription> listening = new ConcurrentHashMap<>();

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

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addNodes(Nodes added) {
        listening.put(added, added.listen(TOPIC, this));
    }

    void removeNodes(Nodes removed) {
        Optional.ofNullable(listening.remove(removed)).ifPresent(Nodes.Subscription::close);
    }

    @Deactivate
    void close() {
        relay.close();
    }

    @Override
    public void heard(NodeId from, String message) {
        // nobody tells anything here
    }

    @Override
    public void left(NodeId node) {
        relay.kick();
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
