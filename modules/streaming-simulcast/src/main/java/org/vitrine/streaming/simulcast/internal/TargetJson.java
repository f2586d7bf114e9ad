// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetState;

/**
 * A target as staff see it.
 *
 * @param keyEnd the last four characters of the key, to tell keys apart; empty where the key is too short to show any
 * @param since when it came to stand so; absent where nothing is sent
 * @param until when the next attempt is due, where it waits
 */
public record TargetJson(
        TargetId id,
        String name,
        String url,
        String keyEnd,
        boolean on,
        TargetState state,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Reason> why,
        long bitsPerSecond,
        long droppedGroups) {
    private static final int SHOWN = 4;
    private static final int SHORTEST_SHOWN = 12;

    /**
     * Why it does not stand better.
     *
     * @param code such as {@code no-answer}
     * @param sentence the far end's own words, where it has refused
     */
    public record Reason(String code, String sentence) {}

    /** A target as it stands now; empty where its show has no stream. */
    static TargetJson of(Target target, Optional<Standing> standing) {
        var place = target.place();
        var now = standing.orElseGet(
                () -> Standing.of(target.wanted() ? TargetState.READY : TargetState.OFF, Instant.EPOCH));
        return new TargetJson(
                target.id(),
                place.name(),
                place.url().toString(),
                end(place.key()),
                target.wanted(),
                now.state(),
                standing.map(Standing::since),
                now.until(),
                now.why().map(why -> new Reason(code(why), now.sentence())),
                now.figures().bitsPerSecond(),
                now.figures().droppedGroups());
    }

    private static String end(String key) {
        return key.length() < SHORTEST_SHOWN ? "" : key.substring(key.length() - SHOWN);
    }

    private static String code(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
