// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;
import org.vitrine.rooms.SentAway;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;

/**
 * The same rooms on other nodes, if there are some: what is told outside the log, who is sent away, who watches. Any thread.
 *
 * <p>Frames outside the log go as they are and may be lost. Who is sent away stands in the log, which reaches every node for sure.
 */
final class OtherNodes {
    private static final System.Logger LOG = System.getLogger(OtherNodes.class.getName());
    private static final String TOPIC = "rooms";
    private static final int TRIES = 5;

    private final ShowLog log;
    private final Hall hall;
    private final AtomicReference<@Nullable Joined> joined = new AtomicReference<>();
    /** Held while it is exchanged who watches. */
    private final ReentrantLock meeting = new ReentrantLock();

    OtherNodes(ShowLog log, Hall hall) {
        this.log = log;
        this.hall = hall;
    }

    /** The rooms of this node. */
    interface Hall {
        /** Tells those who are in a room here. */
        void tellHere(ShowId show, String name, JsonNode body);

        /** Who is here. */
        Map<ShowId, Here> here();
    }

    void join(Nodes nodes) {
        end(joined.getAndSet(Joined.with(nodes, this::heard)));
    }

    void leave(Nodes nodes) {
        var current = joined.get();
        if (current != null && current.nodes == nodes && joined.compareAndSet(current, null)) {
            end(current);
        }
    }

    void leave() {
        end(joined.getAndSet(null));
    }

    /** Exchanges who watches; to be called each second. */
    void meet() {
        var others = joined.get();
        if (others != null && meeting.tryLock()) {
            try {
                others.crowd.meet(hall.here());
            } finally {
                meeting.unlock();
            }
        }
    }

    /** How many watch elsewhere, and not here. */
    int viewers(ShowId show) {
        var others = joined.get();
        return others == null ? 0 : others.crowd.elsewhere(show);
    }

    /** Whether another node writes the show's viewers to its log. */
    boolean recordViewers(ShowId show) {
        var others = joined.get();
        return others != null && !others.crowd.isOurs(show);
    }

    void tell(ShowId show, String name, JsonNode body) {
        var others = joined.get();
        if (others != null) {
            others.nodes.tell(TOPIC, Json.write(new Told(show, name, body)));
        }
    }

    /** Closes a shopper's connections there too, soon. */
    void close(ShowId show, SentAway gone) {
        if (joined.get() != null) {
            var event = NewEvent.of(show, gone).to(Audience.STAFF);
            Thread.ofVirtual().name("send away").start(() -> append(event));
        }
    }

    private void append(NewEvent event) {
        for (int i = 1; i <= TRIES; i++) {
            try {
                log.append(event);
                return;
            } catch (LogUnavailable e) {
                if (i == TRIES) {
                    LOG.log(Level.WARNING, "Somebody was sent away on this node only, the log takes nothing", e);
                }
            }
        }
    }

    private void heard(NodeId from, String message) {
        var told = Json.read(message, Told.class);
        hall.tellHere(told.show, told.name, told.body);
    }

    private static void end(@Nullable Joined past) {
        if (past != null) {
            past.told.close();
            past.counted.close();
        }
    }

    private record Told(ShowId show, String name, JsonNode body) {}

    private record Joined(Nodes nodes, Crowd crowd, Nodes.Subscription told, Nodes.Subscription counted) {
        static Joined with(Nodes nodes, NodeListener rooms) {
            var crowd = new Crowd(nodes);
            return new Joined(nodes, crowd, nodes.listen(TOPIC, rooms), nodes.listen(Crowd.TOPIC, crowd));
        }
    }
}
