// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vitrine.showlog.LogEvent;

/**
 * Leaves out what a later event makes void.
 *
 * <p>Of what is a state, such as a variant's stock, the newest is all that counts; of talk, one who lags behind wants to read the last of it; all
 * else is never left out, and that is how events of unknown types are treated.
 */
final class Thinning {
    /** So many messages one is told who was too slow for more. */
    static final int TALK_FOR_LAGGARDS = 20;

    private static final String TALK = "chat.MessagePosted";

    private Thinning() {}

    /** Without states that a later event of these has replaced. Keeps the order, and the last event. */
    static List<Line> newest(List<Line> lines) {
        var seen = new HashSet<String>();
        return fromTheEnd(lines, line -> state(line.event()).map(seen::add).orElse(true));
    }

    /** What one is told of these who was too slow for all: the newest states, the last of the talk, and all that is never lost. */
    static List<Line> forLaggard(List<Line> lines) {
        var talk = new int[1];
        return fromTheEnd(newest(lines), line -> !isTalk(line.event()) || talk[0]++ < TALK_FOR_LAGGARDS);
    }

    static boolean isTalk(LogEvent event) {
        return event.type().equals(TALK);
    }

    /** What an event tells the newest of; empty for one that is not replaced by later ones. */
    private static Optional<String> state(LogEvent event) {
        return switch (event.type()) {
            case "stock.Changed" ->
                Optional.of("stock " + event.data().path("variant").asText());
            case "polls.PollCounted" ->
                Optional.of("poll " + event.data().path("poll").asText());
            case "catalog.ProductChanged" ->
                Optional.of("product " + event.data().path("product").asText());
            case "shows.ProductPinned", "shows.ProductUnpinned" -> Optional.of("pin");
            case "chat.MessagePinned", "chat.MessageUnpinned" -> Optional.of("pinned message");
            case "chat.TalkRulesChanged" -> Optional.of("talk rules");
            default -> Optional.empty();
        };
    }

    private static List<Line> fromTheEnd(List<Line> lines, Predicate<Line> keep) {
        var kept = new ArrayList<Line>(lines.size());
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (keep.test(lines.get(i))) {
                kept.add(lines.get(i));
            }
        }
        Collections.reverse(kept);
        return kept;
    }
}
