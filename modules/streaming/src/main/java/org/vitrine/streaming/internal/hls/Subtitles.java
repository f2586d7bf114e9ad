// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.captions.Cue;

/**
 * Writes a show's captions for players that read them from playlists: a segment of WebVTT for each closed segment of the picture, with its number,
 * its length and its discontinuities.
 *
 * <p>Cues have their times since the broadcast began, as the fragments' decode times have: what crosses a border stands on both sides of it alike.
 */
public final class Subtitles {
    /** Ticks of the clock to which the map refers; its 33 bits are full after 26 hours. */
    private static final int TICKS_PER_MILLI = 90;

    private static final long TURN = 1L << 33;

    private final Playlist list;
    private final Instant origin;

    private Subtitles(Playlist list, Instant origin) {
        this.list = list;
        this.origin = origin;
    }

    /** Beside what this view lists, of a broadcast that began at this time of the programme clock. */
    public static Subtitles of(View view, Instant origin) {
        return new Subtitles(view.list(), origin);
    }

    /** What the multivariant playlist says of a track. */
    public static String listed(CaptionTrack track) {
        var language = track.language();
        return "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"" + Variant.SUBTITLES + "\",LANGUAGE=\"" + language.tag()
                + "\",NAME=\"" + language.ownName().replace("\"", "")
                + "\",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI=\"captions/" + language.tag() + "/index.m3u8\"\n";
    }

    /** A track's playlist; empty before the first closed segment. */
    public Optional<String> playlist() {
        var closed = list.segments().stream().filter(Segment::closed).toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(2048);
        text.append("#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-TARGETDURATION:").append(Playlist.TARGET_DURATION);
        text.append("\n#EXT-X-MEDIA-SEQUENCE:").append(closed.getFirst().sequence());
        if (list.discontinuities() > 0) {
            text.append("\n#EXT-X-DISCONTINUITY-SEQUENCE:").append(list.discontinuities());
        }
        text.append('\n');
        closed.forEach(segment ->
                segment(text, segment, segment.sequence() == closed.getFirst().sequence()));
        text.append(list.ended() ? "#EXT-X-ENDLIST\n" : "");
        return Optional.of(text.toString());
    }

    /** The stretch of the programme that a closed segment shows, if it is kept. */
    public Optional<Stretch> stretch(long sequence) {
        return list.segment(sequence)
                .filter(Segment::closed)
                .map(segment -> new Stretch(segment.start(), segment.start().plusMillis(segment.millis())));
    }

    /** From a moment on up to another. */
    public record Stretch(Instant from, Instant to) {}

    /** A segment with these cues; those of before the broadcast are left out. */
    public String segment(Stretch stretch, List<Cue> cues) {
        long begins = millis(stretch.from());
        var text = new StringBuilder("WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:").append(begins * TICKS_PER_MILLI % TURN);
        text.append(",LOCAL:").append(time(begins)).append("\n\n");
        for (var cue : cues) {
            if (cue.to().isAfter(origin)) {
                text.append(time(millis(cue.from()))).append(" --> ").append(time(millis(cue.to())));
                text.append('\n').append(cue.text()).append("\n\n");
            }
        }
        return text.toString();
    }

    private void segment(StringBuilder text, Segment segment, boolean first) {
        text.append(segment.discontinuity() && !first ? "#EXT-X-DISCONTINUITY\n" : "");
        text.append("#EXT-X-PROGRAM-DATE-TIME:")
                .append(Playlist.time(segment.start()))
                .append('\n');
        text.append("#EXTINF:").append(Playlist.seconds(segment.millis())).append(",\n");
        text.append(list.broadcast()).append("/s").append(segment.sequence()).append(".vtt\n");
    }

    private long millis(Instant time) {
        return Math.max(0, Duration.between(origin, time).toMillis());
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
