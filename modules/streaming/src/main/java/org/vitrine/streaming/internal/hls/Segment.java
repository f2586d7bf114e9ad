// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.streaming.spi.MediaSegment;

/**
 * Some parts that belong together; the last one of a stream may be open and grow.
 *
 * @param sequence its media sequence number
 * @param init the number of the initialisation segment it needs
 * @param discontinuity whether the timeline or the formats broke before it
 * @param start its first picture's time on the programme clock
 * @param parts one at least
 * @param whole all its bytes in a row, once it is closed
 */
record Segment(
        long sequence, int init, boolean discontinuity, Instant start, List<Part> parts, Optional<Buffer> whole) {
    Segment {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a segment without parts");
        }
    }

    static Segment open(long sequence, int init, boolean discontinuity, Instant start, Part first) {
        return new Segment(sequence, init, discontinuity, start, List.of(first), Optional.empty());
    }

    /** Whether nothing is added any more. */
    boolean closed() {
        return whole.isPresent();
    }

    /** Whether there is something to be heard besides something to be seen. */
    boolean hasSoundBesides() {
        return parts.stream().anyMatch(part -> !part.sound().isSilent());
    }

    /** How long it lasts. */
    long millis() {
        return parts.stream().mapToLong(Part::millis).sum();
    }

    /** How large it is. */
    long bytes() {
        return parts.stream().mapToLong(part -> part.bytes().length()).sum();
    }

    /** The part with this number, if it is one of this segment's. */
    Optional<Part> part(long number) {
        long index = number - parts.getFirst().number();
        return index >= 0 && index < parts.size() ? Optional.of(parts.get(Math.toIntExact(index))) : Optional.empty();
    }

    /** The same as archives are told of it, once it is closed. */
    Optional<MediaSegment> kept() {
        return whole.map(bytes -> new MediaSegment(
                sequence,
                init,
                discontinuity,
                parts.getFirst().independent(),
                start,
                Duration.ofMillis(millis()),
                ByteBuffer.wrap(bytes.getBytes())));
    }

    Segment with(Part part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Segment(sequence, init, discontinuity, start, more, whole);
    }

    /** The same with nothing to be added; its parts are slices of the whole, so that the bytes are kept once. */
    Segment close() {
        var bytes = Buffer.buffer();
        parts.forEach(part -> bytes.appendBuffer(part.bytes()));
        var slices = new ArrayList<Part>();
        int at = 0;
        for (var part : parts) {
            int end = at + part.bytes().length();
            slices.add(part.of(bytes.slice(at, end)));
            at = end;
        }
        return new Segment(sequence, init, discontinuity, start, slices, Optional.of(bytes));
    }
}
