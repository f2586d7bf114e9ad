// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.json.Json;
import org.vitrine.nodes.NodeId;
import org.vitrine.nodes.NodeListener;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.ShowId;

/**
 * Everyone who watches, on whichever node, each shopper once.
 *
 * <p>Each node tells the others once a second who has come and gone; who notices a gap in that asks for all of it. A node that has fallen silent
 * has no viewers any more. So the number is right within a second or two, and after a cut or a crash within seconds. Any thread; guarded by
 * {@code this}, which is not held while others are told.
 */
final class Crowd implements NodeListener {
    static final String TOPIC = "viewers";

    private final Nodes nodes;
    private final Map<NodeId, Distant> others = new HashMap<>();
    private final Notes notes = new Notes();
    private Map<ShowId, Here> here = Map.of();
    /** How many more there are elsewhere, as of the last second. */
    private Map<ShowId, Integer> elsewhere = Map.of();
    /** The shows whose viewers are this node's to record. */
    private final Set<ShowId> ours = new HashSet<>();

    Crowd(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Tells the others who is here now, and counts. To be called each second, on one thread at a time. */
    void meet(Map<ShowId, Here> now) {
        List<String> news;
        synchronized (this) {
            here = Map.copyOf(now);
            news = notes.of(here);
            elsewhere = count();
        }
        news.forEach(note -> nodes.tell(TOPIC, note));
    }

    /** How many watch on other nodes and not here. */
    synchronized int elsewhere(ShowId show) {
        return elsewhere.getOrDefault(show, 0);
    }

    /** Whether it is this node that writes a show's viewers to its log: the first of those that have some, or had last. */
    synchronized boolean isOurs(ShowId show) {
        var watching = Stream.concat(
                        others.entrySet().stream()
                                .filter(other -> other.getValue().watches(show))
                                .map(Map.Entry::getKey),
                        here.getOrDefault(show, Here.NOBODY).isNobody() ? Stream.empty() : Stream.of(nodes.self()))
                .min(NodeId::compareTo);
        watching.ifPresent(first -> {
            if (first.equals(nodes.self())) {
                ours.add(show);
            } else {
                ours.remove(show);
            }
        });
        return ours.contains(show);
    }

    @Override
    public void heard(NodeId from, String message) {
        if (!take(from, message)) {
            nodes.tell(TOPIC, Json.object().put("ask", from.toString()).toString());
        }
    }

    @Override
    public synchronized void reconnected() {
        notes.forget();
    }

    @Override
    public synchronized void left(NodeId node) {
        others.remove(node);
    }

    /** Whether all is well with what that node has told. */
    private synchronized boolean take(NodeId from, String message) {
        var note = Json.read(message);
        var other = others.computeIfAbsent(from, node -> new Distant());
        if (note.has("ask")) {
            if (note.path("ask").asText().equals(nodes.self().toString())) {
                notes.forget();
            }
        } else if (note.has("all")) {
            other.beginAnew(note.path("all").asLong());
        } else if (note.has("seq")) {
            other.change(note);
        } else if (note.has("upTo")) {
            return other.isUpTo(note.path("upTo").asLong());
        }
        return true;
    }

    private Map<ShowId, Integer> count() {
        var counts = new HashMap<ShowId, Integer>();
        others.values().stream()
                .flatMap(other -> other.shows().stream())
                .distinct()
                .forEach(show -> counts.put(show, count(show)));
        return counts;
    }

    private int count(ShowId show) {
        var shoppers = new HashSet<Long>();
        int unknown = others.values().stream()
                .mapToInt(other -> other.count(show, shoppers))
                .sum();
        shoppers.removeAll(here.getOrDefault(show, Here.NOBODY).shoppers());
        return unknown + shoppers.size();
    }
}
