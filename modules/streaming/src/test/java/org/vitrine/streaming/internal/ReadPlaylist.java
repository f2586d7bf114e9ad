// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lindstrom.m3u8.model.MediaPlaylist;
import io.lindstrom.m3u8.model.MediaSegment;
import io.lindstrom.m3u8.model.PartialSegment;
import io.lindstrom.m3u8.parser.MediaPlaylistParser;
import io.lindstrom.m3u8.parser.PlaylistParserException;
import java.util.List;
import java.util.stream.Stream;

/** A playlist as an independent parser reads it, and the rules it has to keep (RFC 8216bis). */
public record ReadPlaylist(String text, MediaPlaylist parsed) {
    public static ReadPlaylist of(String text) {
        try {
            return new ReadPlaylist(text, new MediaPlaylistParser().readPlaylist(text));
        } catch (PlaylistParserException e) {
            throw new AssertionError(text, e);
        }
    }

    public long lastSequence() {
        return parsed.mediaSequence() + parsed.mediaSegments().size() - 1;
    }

    public String init() {
        return parsed.mediaSegments().getFirst().segmentMap().orElseThrow().uri();
    }

    public List<String> parts() {
        return allParts().map(PartialSegment::uri).toList();
    }

    public String hint() {
        return parsed.preloadHint().orElseThrow().uri();
    }

    /** All rules, with that of parts that are too short: but for a segment's last, they fill 85 % of the target. */
    public void requireRules() {
        requireLengths();
        double shortest = 0.85 * target();
        for (var segment : parsed.mediaSegments()) {
            var parts = segment.partialSegments();
            parts.subList(0, Math.max(0, parts.size() - 1))
                    .forEach(part -> assertTrue(part.duration() >= shortest, part + " is under " + shortest));
        }
    }

    /** Parts no longer than the target, segments as long as their parts, no address twice, and what is promised. */
    public void requireLengths() {
        var control = parsed.serverControl().orElseThrow();
        assertTrue(control.canBlockReload());
        assertTrue(control.partHoldBack().orElseThrow() >= 2 * target(), text);
        assertTrue(control.canSkipUntil().orElseThrow() >= 6.0 * parsed.targetDuration());
        allParts().forEach(part -> assertTrue(part.duration() <= target(), part + " is over " + target()));
        parsed.mediaSegments().forEach(this::requireSum);
        assertEquals(parts().stream().distinct().count(), parts().size());
    }

    private double target() {
        return parsed.partialSegmentInformation().orElseThrow().partTargetDuration();
    }

    private void requireSum(MediaSegment segment) {
        assertTrue(Math.round(segment.duration()) <= parsed.targetDuration(), segment.toString());
        assertTrue(segment.programDateTime().isPresent(), segment.toString());
        var parts = segment.partialSegments();
        if (!parts.isEmpty()) {
            double sum = parts.stream().mapToDouble(PartialSegment::duration).sum();
            assertEquals(segment.duration(), sum, 0.0005, segment.toString());
        }
    }

    private Stream<PartialSegment> allParts() {
        return Stream.concat(
                parsed.mediaSegments().stream().flatMap(segment -> segment.partialSegments().stream()),
                parsed.partialSegments().stream());
    }
}
