// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitrine.showlog.ShowId;

/**
 * Who watches on another node, as far as it has told: everything once, then what changes, each note with the next number. Guarded by
 * {@link Crowd}.
 */
final class Distant {
    private static final long LOST = -1;

    private final Map<ShowId, Group> groups = new HashMap<>();
    private long last = LOST;

    private static final class Group {
        private final Set<Long> shoppers = new HashSet<>();
        private int unknown;
    }

    /** What it will tell now is everything. */
    void beginAnew(long number) {
        groups.clear();
        last = number;
    }

    /** Takes in a change; what comes out of turn is left out, and all that comes behind it. */
    void change(JsonNode note) {
        if (note.path("seq").asLong() != last + 1 || last == LOST) {
            last = LOST;
            return;
        }
        last++;
        var show = ShowId.of(UUID.fromString(note.path("show").asText()));
        var group = groups.computeIfAbsent(show, id -> new Group());
        group.unknown = note.path("unknown").asInt();
        note.path("out").forEach(shopper -> group.shoppers.remove(shopper.asLong()));
        note.path("in").forEach(shopper -> group.shoppers.add(shopper.asLong()));
        if (group.shoppers.isEmpty() && group.unknown == 0) {
            groups.remove(show);
        }
    }

    /** Whether everything up to this number has come. */
    boolean isUpTo(long number) {
        return last == number;
    }

    Set<ShowId> shows() {
        return groups.keySet();
    }

    boolean watches(ShowId show) {
        return groups.containsKey(show);
    }

    /** How many connections of nobody known it has; its shoppers are added to the others. */
    int count(ShowId show, Set<Long> shoppers) {
        var group = groups.get(show);
        if (group == null) {
            return 0;
        }
        shoppers.addAll(group.shoppers);
        return group.unknown;
    }
}
