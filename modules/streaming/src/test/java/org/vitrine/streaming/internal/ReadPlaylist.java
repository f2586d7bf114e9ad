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
record ReadPlaylist(String text, MediaPlaylist parsed) {
    static ReadPlaylist of(String text) {
        try {
            return new ReadPlaylist(text, new MediaPlaylistParser().readPlaylist(text));
        } catch (PlaylistParserException e) {
            throw new AssertionError(text, e);
        }
    }

    long lastSequence() {
        return parsed.mediaSequence() + parsed.mediaSegments().size() - 1;
    }

    String init() {
        return parsed.mediaSegments().getFirst().segmentMap().orElseThrow().uri();
    }

    List<String> parts() {
        return allParts().map(PartialSegment::uri).toList();
    }

    String hint() {
        return parsed.preloadHint().orElseThrow().uri();
    }

    /** Parts no longer than the target, nor much shorter but at the end; segments as long as their parts; what is promised. */
    void requireRules() {
        double target = parsed.partialSegmentInformation().orElseThrow().partTargetDuration();
        var control = parsed.serverControl().orElseThrow();
        assertTrue(control.canBlockReload());
        assertTrue(control.partHoldBack().orElseThrow() >= 2 * target, text);
        assertTrue(control.canSkipUntil().orElseThrow() >= 6.0 * parsed.targetDuration());
        allParts().forEach(part -> assertTrue(part.duration() <= target, part + " is over " + target));
        for (var segment : parsed.mediaSegments()) {
            requireRules(segment, target);
        }
        assertEquals(parts().stream().distinct().count(), parts().size());
    }

    private void requireRules(MediaSegment segment, double target) {
        assertTrue(Math.round(segment.duration()) <= parsed.targetDuration(), segment.toString());
        assertTrue(segment.programDateTime().isPresent(), segment.toString());
        var parts = segment.partialSegments();
        if (parts.isEmpty()) {
            return;
        }
        double sum = parts.stream().mapToDouble(PartialSegment::duration).sum();
        assertEquals(segment.duration(), sum, 0.0005, segment.toString());
        for (var part : parts.subList(0, parts.size() - 1)) {
            assertTrue(part.duration() >= 0.85 * target, part + " is under 85 % of " + target);
        }
    }

    private Stream<PartialSegment> allParts() {
        return Stream.concat(
                parsed.mediaSegments().stream().flatMap(segment -> segment.partialSegments().stream()),
                parsed.partialSegments().stream());
    }
}
