// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be fetched at one moment; immutable.
 *
 * @param whole the playlist; empty before the first part
 * @param delta the playlist without what is old
 * @param nextPart the number of the part that comes next
 */
public record View(
        Optional<Buffer> whole,
        Optional<Buffer> delta,
        List<Segment> segments,
        Map<Integer, Buffer> inits,
        long nextPart,
        boolean ended) {
    static final View EMPTY = new View(Optional.empty(), Optional.empty(), List.of(), Map.of(), 0, false);

    /** The playlist in one of its two forms. */
    public Optional<Buffer> playlist(boolean asDelta) {
        return asDelta ? delta : whole;
    }

    /** The number of the newest segment, or -1. */
    public long lastSequence() {
        return segments.isEmpty() ? -1 : segments.getLast().sequence();
    }

    /** An initialisation segment, if it is still needed. */
    public Optional<Buffer> init(int number) {
        return Optional.ofNullable(inits.get(number));
    }

    /** The part with this number, if it is kept. */
    public Optional<Part> part(long number) {
        for (var segment : segments.reversed()) {
            long first = segment.parts().getFirst().number();
            if (number >= first) {
                int index = Math.toIntExact(number - first);
                return index < segment.parts().size()
                        ? Optional.of(segment.parts().get(index))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** All of the segment with this sequence number, if it is kept and closed. */
    public Optional<Buffer> segment(long sequence) {
        return segments.stream()
                .filter(segment -> segment.sequence() == sequence)
                .findFirst()
                .flatMap(Segment::whole);
    }

    /** Whether the playlist lists this part; an index below 0 asks for the whole segment. */
    boolean lists(long sequence, long part) {
        if (segments.isEmpty()) {
            return false;
        }
        var last = segments.getLast();
        if (last.sequence() != sequence) {
            return last.sequence() > sequence;
        }
        return last.closed() || (part >= 0 && part < last.parts().size());
    }
}
