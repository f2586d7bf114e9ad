// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.recorder.internal.Film.Piece;

/** Writes a film as one MP4: its initialisation segment, which is told how long it is, and its fragments, moved to begin at 0. */
record FilmFile(Film film) {
    private static final int MOVIE_TIMESCALE_AT = 12;

    /** Whether one initialisation segment will do for all of it: what was sent in several formats cannot be one file. */
    boolean isPossible() throws IOException {
        byte @Nullable [] first = null;
        @Nullable Piece before = null;
        for (var piece : film.pieces()) {
            if (before == null || !VodPlaylist.joins(before, piece)) {
                var init = init(piece);
                if (first != null && !Arrays.equals(first, init)) {
                    return false;
                }
                first = init;
            }
            before = piece;
        }
        return first != null;
    }

    /** Writes it, a segment at a time. */
    void write(OutputStream out) throws IOException {
        var init = init(film.pieces().getFirst());
        var times = new DecodeTimes(init);
        out.write(lasting(init, film.millis()));
        @Nullable Piece before = null;
        for (var piece : film.pieces()) {
            boolean joins = before != null && VodPlaylist.joins(before, piece);
            out.write(times.move(piece, piece.tape().bytes(piece.entry()), joins));
            before = piece;
        }
    }

    private static byte[] init(Piece piece) throws IOException {
        var tape = piece.tape();
        var entry = tape.find(Entry.Kind.INIT, piece.entry().init());
        if (entry.isEmpty()) {
            throw new IOException("The recording " + tape.media() + " lacks an initialisation segment");
        }
        return tape.bytes(entry.get());
    }

    /** The same with a box that says how long the fragments are together; without it many players think a clip has no end. */
    static byte[] lasting(byte[] init, long millis) throws IOException {
        var movie = Mp4Boxes.first(ByteBuffer.wrap(init), "moov", "mvhd").bytes();
        long timescale = Integer.toUnsignedLong(movie.getInt(MOVIE_TIMESCALE_AT));
        var box = new ByteArrayOutputStream();
        var data = new DataOutputStream(box);
        data.writeInt(20);
        data.write("mehd".getBytes(StandardCharsets.US_ASCII));
        data.writeInt(1 << 24);
        data.writeLong(millis * timescale / 1000);
        return inserted(init, box.toByteArray());
    }

    /** Puts a box at the beginning of the one that tells of fragments; those that it lies in grow by its length. */
    private static byte[] inserted(byte[] init, byte[] box) throws IOException {
        var whole = ByteBuffer.wrap(init);
        var fragments = Mp4Boxes.first(whole, "moov", "mvex").bytes();
        int at = fragments.arrayOffset();
        int movie = Mp4Boxes.first(whole, "moov").bytes().arrayOffset();
        var longer = ByteBuffer.allocate(init.length + box.length);
        longer.put(init, 0, at).put(box).put(init, at, init.length - at);
        for (int head : new int[] {at - 8, movie - 8}) {
            longer.putInt(head, longer.getInt(head) + box.length);
        }
        return longer.array();
    }
}
