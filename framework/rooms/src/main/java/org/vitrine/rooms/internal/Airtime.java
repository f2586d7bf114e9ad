// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.LogEvent;

/**
 * Chooses which messages everyone is shown where more are posted than anyone can read; all of them are in the log.
 *
 * <p>Staff and those who have bought in this show are always shown. Others share a budget; when half of it is used up, those who were shown
 * lately stand back for those who were not. What is not shown to all is still shown to its author, to whom it mentions, and to staff.
 * Any thread; guarded by {@code this}.
 */
final class Airtime {
    private static final long LATELY_MILLIS = 10_000;
    private static final int MOST_REMEMBERED = 10_000;

    private final Gcra budget;
    private final Map<UUID, Long> shown = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private final Set<UUID> buyers = new HashSet<>();

    /** So many messages of shoppers a second are shown to all, twice as many at once. */
    Airtime(int messagesPerSecond) {
        this.budget = new Gcra(messagesPerSecond, 2 * messagesPerSecond);
    }

    /** The event as it goes to viewers. */
    synchronized Line give(LogEvent event, long nowMillis) {
        var line = Line.of(event);
        if (event.type().equals("checkout.OrderPlaced")) {
            event.actor().map(Actor::id).ifPresent(buyers::add);
        }
        return Thinning.isTalk(event) && !isShown(event, nowMillis) ? line.forFew() : line;
    }

    private boolean isShown(LogEvent event, long nowMillis) {
        var author = event.actor().orElse(null);
        if (author == null || author.kind() == Actor.Kind.STAFF || buyers.contains(author.id())) {
            return true;
        }
        boolean lately = shown.getOrDefault(author.id(), nowMillis - LATELY_MILLIS) > nowMillis - LATELY_MILLIS;
        if ((lately && budget.isHalfUsed(nowMillis)) || !budget.admits(nowMillis)) {
            return false;
        }
        shown.remove(author.id());
        shown.put(author.id(), nowMillis);
        return true;
    }
}
