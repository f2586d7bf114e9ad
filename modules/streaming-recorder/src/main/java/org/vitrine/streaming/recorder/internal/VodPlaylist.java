// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.recorder.internal.Film.Piece;

/**
 * Writes the playlist of a film (RFC 8216).
 *
 * <p>Times stand where they do not follow from what is before: at the beginning, and wherever the picture was away.
 */
final class VodPlaylist {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** Lengths are rounded to milliseconds. */
    private static final long ROUNDING = 2;

    private final StringBuilder text = new StringBuilder(4096);
    private final String folder;
    private @Nullable Piece before;

    private VodPlaylist(String folder) {
        this.folder = folder;
    }

    /**
     * The playlist.
     *
     * @param folder leads from the playlist's address to the pieces: empty, or a path that ends with a slash
     * @param over whether nothing is added any more
     */
    static String write(Film film, String folder, boolean over) {
        var playlist = new VodPlaylist(folder);
        playlist.head(film, over);
        film.pieces().forEach(playlist::piece);
        return playlist.text.append(over ? "#EXT-X-ENDLIST\n" : "").toString();
    }

    private void head(Film film, boolean over) {
        long longest = film.pieces().stream()
                .mapToLong(piece -> piece.entry().millis())
                .max()
                .orElse(1_000);
        text.append("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:").append((longest + 999) / 1000);
        text.append("\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:").append(over ? "VOD\n" : "EVENT\n");
        if (film.pieces().stream().allMatch(piece -> piece.entry().independent())) {
            text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        }
    }

    private void piece(Piece piece) {
        var entry = piece.entry();
        var last = before;
        boolean joins = last != null && joins(last, piece);
        if (last != null && !joins) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        if (last == null || !sameInit(last, piece)) {
            var init = address(piece) + "init" + entry.init() + ".mp4";
            text.append("#EXT-X-MAP:URI=\"").append(init).append("\"\n");
        }
        if (last == null || !joins || Math.abs(last.entry().endMillis() - entry.startMillis()) > ROUNDING) {
            text.append("#EXT-X-PROGRAM-DATE-TIME:").append(time(entry.start())).append('\n');
        }
        text.append("#EXTINF:").append(seconds(entry.millis())).append(",\n");
        text.append(address(piece)).append('s').append(entry.number()).append(".m4s\n");
        before = piece;
    }

    private String address(Piece piece) {
        return folder + piece.tape().name() + "/";
    }

    /** Whether decoding goes on from one to the other: the recorder may have missed what was between. */
    static boolean joins(Piece one, Piece next) {
        return sameInit(one, next)
                && !next.entry().discontinuity()
                && next.entry().number() == one.entry().number() + 1;
    }

    private static boolean sameInit(Piece one, Piece next) {
        return one.tape().name().equals(next.tape().name())
                && one.entry().init() == next.entry().init();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String seconds(long millis) {
        return millis / 1000 + "." + String.format(Locale.ROOT, "%03d", millis % 1000);
    }
}
