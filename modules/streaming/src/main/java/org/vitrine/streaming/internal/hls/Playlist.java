// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes the media playlist as it stands, whole or as a delta.
 *
 * @param broadcast makes the addresses of parts and segments unique
 * @param partTargetMillis no part is longer
 * @param segments oldest first, all closed but perhaps the last
 * @param discontinuities how many have left the playlist at its old end
 * @param nextPart the number of the part that comes next
 */
record Playlist(
        String broadcast,
        long partTargetMillis,
        List<Segment> segments,
        long discontinuities,
        long nextPart,
        boolean ended) {
    static final long TARGET_DURATION = 4;
    /** Six target durations, the least that is allowed. */
    private static final long SKIP_UNTIL = 6 * TARGET_DURATION;
    /** Parts are listed within the last three target durations. */
    private static final long PARTS_WITHIN_MILLIS = 3 * TARGET_DURATION * 1000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

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
                if (segment.init() != init) {
                    if (segment.discontinuity() && i > 0) {
                        text.append("#EXT-X-DISCONTINUITY\n");
                    }
                    text.append("#EXT-X-MAP:URI=\"")
                            .append(broadcast)
                            .append("/init")
                            .append(segment.init())
                            .append(".mp4\"\n");
                } else if (segment.discontinuity() && i > 0) {
                    text.append("#EXT-X-DISCONTINUITY\n");
                }
                segment(text, segment, left <= PARTS_WITHIN_MILLIS || !segment.closed());
            }
            init = i >= skipped - 1 ? segment.init() : init;
            left -= segment.millis();
        }
        text.append(ended ? "#EXT-X-ENDLIST\n" : hint());
        return text.toString();
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
            for (var part : segment.parts()) {
                text.append("#EXT-X-PART:DURATION=").append(seconds(part.millis()));
                text.append(",URI=\"")
                        .append(broadcast)
                        .append("/p")
                        .append(part.number())
                        .append(".m4s\"");
                text.append(part.independent() ? ",INDEPENDENT=YES\n" : "\n");
            }
        }
        if (segment.closed()) {
            text.append("#EXTINF:").append(seconds(segment.millis())).append(",\n");
            text.append(broadcast).append("/s").append(segment.sequence()).append(".m4s\n");
        }
    }

    private String hint() {
        return "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"" + broadcast + "/p" + nextPart + ".m4s\"\n";
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String seconds(long millis) {
        return millis / 1000 + "." + String.format(Locale.ROOT, "%03d", millis % 1000);
    }
}
