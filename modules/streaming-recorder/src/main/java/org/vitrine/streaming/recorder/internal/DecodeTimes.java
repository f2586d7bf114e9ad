// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.vitrine.streaming.recorder.internal.Film.Piece;

/**
 * Moves fragments in time, so that a clip begins at 0 and has no holes where the picture was away.
 *
 * <p>All tracks are moved by the same time, each in its own units: sound stays with the picture. Nothing else in the bytes changes, and no
 * length does.
 */
final class DecodeTimes {
    private static final int VERSION_1 = 1;

    /** Units of time a second, by track. */
    private final Map<Integer, Long> timescales = new HashMap<>();

    private double shiftSeconds;
    private double reachedSeconds;
    private boolean begun;

    /** For fragments that need this initialisation segment. */
    DecodeTimes(byte[] init) throws IOException {
        for (var track : Mp4Boxes.all(ByteBuffer.wrap(init), "moov", "trak")) {
            var head = Mp4Boxes.first(track.bytes(), "tkhd").bytes();
            var media = Mp4Boxes.first(track.bytes(), "mdia", "mdhd").bytes();
            int id = head.getInt(head.get(0) == VERSION_1 ? 20 : 12);
            long timescale = Integer.toUnsignedLong(media.getInt(media.get(0) == VERSION_1 ? 20 : 12));
            timescales.put(id, Math.max(1, timescale));
        }
    }

    /**
     * Moves a segment, in place.
     *
     * @param joins whether it follows on the one before
     */
    byte[] move(Piece piece, byte[] segment, boolean joins) throws IOException {
        var fragments = Mp4Boxes.all(ByteBuffer.wrap(segment), "moof", "traf");
        if (!joins || !begun) {
            begun = true;
            shiftSeconds = reachedSeconds - beginning(fragments);
        }
        for (var fragment : fragments) {
            move(fragment);
        }
        reachedSeconds += piece.entry().millis() / 1000.0;
        return segment;
    }

    private double beginning(Iterable<Mp4Boxes> fragments) throws IOException {
        double first = Double.MAX_VALUE;
        for (var fragment : fragments) {
            first = Math.min(first, time(fragment) / (double) timescale(fragment));
        }
        return first;
    }

    private void move(Mp4Boxes fragment) throws IOException {
        var times = Mp4Boxes.first(fragment.bytes(), "tfdt").bytes();
        long moved = Math.max(0, time(fragment) + Math.round(shiftSeconds * timescale(fragment)));
        if (times.get(0) == VERSION_1) {
            times.putLong(4, moved);
        } else {
            times.putInt(4, (int) moved);
        }
    }

    private static long time(Mp4Boxes fragment) throws IOException {
        var times = Mp4Boxes.first(fragment.bytes(), "tfdt").bytes();
        return times.get(0) == VERSION_1 ? times.getLong(4) : Integer.toUnsignedLong(times.getInt(4));
    }

    private long timescale(Mp4Boxes fragment) throws IOException {
        return timescales.getOrDefault(
                Mp4Boxes.first(fragment.bytes(), "tfhd").bytes().getInt(4), 1L);
    }
}
