// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the media playlist as it stands, whole or as a delta.
 *
 * @param broadcast makes the addresses of parts and segments unique
 * @param partTargetMillis no part is longer
 * @param segments oldest first, all closed but perhaps the last
 * @param discontinuities how many have left the playlist at its old end
 * @param nextPart the number of the part that comes next
 * @param form as what it gives the broadcast out
 */
record Playlist(
        String broadcast,
        long partTargetMillis,
        List<Segment> segments,
        long discontinuities,
        long nextPart,
        boolean ended,
        Form form) {
    static final long TARGET_DURATION = 4;

    /** Six target durations, the least that is allowed. */
    private static final long SKIP_UNTIL = 6 * TARGET_DURATION;
    /** Parts are listed within the last three target durations. */
    private static final long PARTS_WITHIN_MILLIS = 3 * TARGET_DURATION * 1000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The same broadcast given out as something else. */
    Playlist as(Form.Kind kind) {
        return new Playlist(broadcast, partTargetMillis, segments, discontinuities, nextPart, ended, form.as(kind));
    }

    /** The part with this number, if it is kept. */
    Optional<Part> part(long number) {
        return segments.reversed().stream()
                .flatMap(segment -> segment.part(number).stream())
                .findFirst();
    }

    /** The segment with this sequence number, if it is kept. */
    Optional<Segment> segment(long sequence) {
        return segments.stream()
                .filter(segment -> segment.sequence() == sequence)
                .findFirst();
    }

    String whole() {
        return write(0);
    }

    /** Without the segments older than the skip limit; the same as the whole where there are none. */
    String delta() {
        return write(skippable());
    }

    private int skippable() {
        long millis = 0;
        for (int i = segments.size() - 1; i >= 0; i--) {
            millis += segments.get(i).millis();
            if (millis > SKIP_UNTIL * 1000) {
                return i;
            }
        }
        return 0;
    }

    private String write(int skipped) {
        var text = new StringBuilder(4096);
        head(text, skipped);
        int init = -1;
        long left = segments.stream().mapToLong(Segment::millis).sum();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (i >= skipped) {
                joint(text, segment, i == 0, segment.init() != init && !form.lacks(segment));
                segment(text, segment, left <= PARTS_WITHIN_MILLIS || !segment.closed());
            }
            init = i >= skipped - 1 && !form.lacks(segment) ? segment.init() : init;
            left -= segment.millis();
        }
        text.append(ended ? "#EXT-X-ENDLIST\n" : hint() + reports());
        return text.toString();
    }

    /** What stands between a segment and the one before. */
    private void joint(StringBuilder text, Segment segment, boolean first, boolean otherInit) {
        if (segment.discontinuity() && !first) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        if (otherInit) {
            text.append("#EXT-X-MAP:URI=\"").append(broadcast).append("/init");
            text.append(segment.init()).append(".mp4\"\n");
        }
    }

    private void head(StringBuilder text, int skipped) {
        long first = segments.isEmpty() ? 0 : segments.getFirst().sequence();
        text.append("#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-TARGETDURATION:").append(TARGET_DURATION);
        text.append("\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=")
                .append(seconds(3 * partTargetMillis));
        text.append(",CAN-SKIP-UNTIL=").append(SKIP_UNTIL).append(".0");
        text.append("\n#EXT-X-PART-INF:PART-TARGET=").append(seconds(partTargetMillis));
        text.append("\n#EXT-X-MEDIA-SEQUENCE:").append(first);
        if (discontinuities > 0) {
            text.append("\n#EXT-X-DISCONTINUITY-SEQUENCE:").append(discontinuities);
        }
        text.append('\n');
        if (skipped > 0) {
            text.append("#EXT-X-SKIP:SKIPPED-SEGMENTS=").append(skipped).append('\n');
        }
    }

    private void segment(StringBuilder text, Segment segment, boolean withParts) {
        text.append("#EXT-X-PROGRAM-DATE-TIME:").append(time(segment.start())).append('\n');
        if (withParts) {
            segment.parts().forEach(part -> part(text, part));
        }
        if (segment.closed()) {
            text.append("#EXTINF:").append(seconds(segment.millis())).append(",\n");
            text.append(form.lacks(segment) ? "#EXT-X-GAP\n" : "");
            text.append(broadcast).append("/s").append(segment.sequence()).append(".m4s\n");
        }
    }

    private void part(StringBuilder text, Part part) {
        text.append("#EXT-X-PART:DURATION=").append(seconds(part.millis()));
        text.append(",URI=\"")
                .append(broadcast)
                .append("/p")
                .append(part.number())
                .append(".m4s\"");
        text.append(form.isIndependent(part) ? ",INDEPENDENT=YES" : "");
        text.append(form.lacks(part) ? ",GAP=YES\n" : "\n");
    }

    private String hint() {
        return "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"" + broadcast + "/p" + nextPart + ".m4s\"\n";
    }

    /** How far the other playlists of the show have got, so that a player that changes over asks for the right part at once. */
    private String reports() {
        var text = new StringBuilder();
        twin().ifPresent(report -> report(text, report));
        form.neighbours().get().forEach(report -> report(text, report));
        return text.toString();
    }

    /** The other form of this broadcast, which has got just as far. */
    private Optional<Report> twin() {
        var newest = segments.getLast();
        return switch (form.kind()) {
            case SOUND_ALONE -> Optional.of(Report.of(Multivariant.SOURCE, newest));
            case RENDITION -> Optional.empty();
            case SOURCE ->
                Optional.of(Report.of(Multivariant.SOUND_ALONE, newest)).filter(report -> newest.hasSoundBesides());
        };
    }

    private void report(StringBuilder text, Report report) {
        text.append("#EXT-X-RENDITION-REPORT:URI=\"").append(form.from(report.uri()));
        text.append("\",LAST-MSN=").append(report.sequence());
        text.append(",LAST-PART=").append(report.part()).append('\n');
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String seconds(long millis) {
        return millis / 1000 + "." + String.format(Locale.ROOT, "%03d", millis % 1000);
    }
}
