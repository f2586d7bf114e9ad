// SPDX-License-Identifier: Apache-2.0
package org.vitrine.nodes.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.nodes.NodeId;

/** The nodes that were heard lately. Any thread. */
final class Roll {
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final Map<NodeId, Instant> heard = new ConcurrentHashMap<>();
    private final Clock clock;

    Roll(Clock clock) {
        this.clock = clock;
    }

    void heard(NodeId node) {
        heard.put(node, clock.instant());
    }

    /** Whether it was there. */
    boolean remove(NodeId node) {
        return heard.remove(node) != null;
    }

    int size() {
        return heard.size();
    }

    /** Strikes out those who have been silent too long, and answers them. */
    List<NodeId> silent() {
        var eldest = clock.instant().minus(LONGEST_SILENCE);
        var gone = new ArrayList<NodeId>();
        heard.forEach((node, last) -> {
            if (last.isBefore(eldest) && heard.remove(node, last)) {
                gone.add(node);
            }
        });
        return gone;
    }
}
