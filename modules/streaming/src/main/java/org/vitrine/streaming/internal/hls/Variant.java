// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.VideoFormat;

/**
 * One of the ways in which a show can be played, as the multivariant playlist tells of it.
 *
 * @param uri of its media playlist, seen from the multivariant one
 * @param bits how much of the network it takes
 * @param nature what it is made of
 */
record Variant(String uri, Bits bits, View.Nature nature) {
    /** What the captions of a show are called together. */
    static final String SUBTITLES = "captions";

    /** Bits a second, measured over what can be fetched: at most, and on average. */
    record Bits(long peak, long average) {
        /** A peak lasts this long at least: half the target duration (RFC 8216bis, section 4.4.6.2). */
        private static final long PEAK_MILLIS = Playlist.TARGET_DURATION * 1_000 / 2;

        static Bits of(List<Segment> segments, ToLongFunction<Part> size) {
            long peak = 0;
            for (int first = 0; first < segments.size(); first++) {
                peak = Math.max(peak, from(segments.subList(first, segments.size()), size));
            }
            long average = rate(segments, size);
            return new Bits(Math.max(peak, average), average);
        }

        /** The rate of so many segments as a peak lasts; 0 where there are not as many. */
        private static long from(List<Segment> segments, ToLongFunction<Part> size) {
            long millis = 0;
            for (int last = 0; last < segments.size(); last++) {
                millis += segments.get(last).millis();
                if (millis >= PEAK_MILLIS) {
                    return rate(segments.subList(0, last + 1), size);
                }
            }
            return 0;
        }

        private static long rate(List<Segment> segments, ToLongFunction<Part> size) {
            long millis = segments.stream().mapToLong(Segment::millis).sum();
            long bytes = segments.stream()
                    .flatMap(segment -> segment.parts().stream())
                    .mapToLong(size)
                    .sum();
            return bytes * 8_000 / Math.max(1, millis);
        }
    }

    /** All that is in this view. */
    static Variant of(String uri, View view) {
        var bits = Bits.of(view.segments(), part -> part.bytes().length());
        return new Variant(uri, bits, view.nature());
    }

    /** The sound of this view, if it has any besides a picture. */
    static Optional<Variant> soundAlone(String uri, View view) {
        if (!view.hasSoundBesides()) {
            return Optional.empty();
        }
        var bits = Bits.of(view.segments(), part -> part.sound().size());
        var formats = new Formats(Optional.empty(), view.nature().formats().audio());
        return Optional.of(new Variant(uri, bits, new View.Nature(formats, 0)));
    }

    void write(StringBuilder text, boolean captioned) {
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=").append(Math.max(1, bits.peak()));
        text.append(",AVERAGE-BANDWIDTH=").append(Math.max(1, bits.average()));
        text.append(",CODECS=\"").append(nature.formats().codecs()).append('"');
        nature.formats().video().ifPresent(video -> picture(text, video));
        text.append(captioned ? ",SUBTITLES=\"" + SUBTITLES + "\"" : "");
        text.append('\n').append(uri).append('\n');
    }

    private void picture(StringBuilder text, VideoFormat video) {
        text.append(",RESOLUTION=").append(video.width()).append('x').append(video.height());
        if (nature.framesPerSecond() > 0) {
            text.append(",FRAME-RATE=").append(String.format(Locale.ROOT, "%.3f", nature.framesPerSecond()));
        }
    }
}
