// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.List;
import java.util.Optional;
import org.vitrine.rtmp.FlvCodec;
import org.vitrine.streaming.spi.Track;

/**
 * What of a stream goes to others.
 *
 * <p>H.264 and AAC go anywhere, newer pictures to those who know enhanced RTMP. Sound that is not AAC is taken by nobody, and a picture
 * without sound is refused by many: silence goes in its place.
 *
 * @param picture its codec; empty where there is none, or none that RTMP has a form for
 * @param ownSound whether the stream's own sound goes along
 * @param complete whether all goes that there is
 */
record Carried(Optional<FlvCodec> picture, boolean ownSound, boolean complete) {
    static Carried of(List<Track> tracks) {
        var picture = codec(tracks, Track.Kind.PICTURE);
        boolean sound =
                codec(tracks, Track.Kind.SOUND).filter(FlvCodec.AAC::equals).isPresent();
        int carried = (picture.isPresent() ? 1 : 0) + (sound ? 1 : 0);
        return new Carried(picture, sound, carried == tracks.size());
    }

    /** Whether there is something, and nothing of it can go. */
    boolean isNothing() {
        return picture.isEmpty() && !ownSound && !complete;
    }

    /** Those of enhanced RTMP, for a far end that asks. */
    List<String> fourCcs() {
        return picture.filter(FlvCodec::isEnhanced).map(FlvCodec::fourCc).stream()
                .toList();
    }

    private static Optional<FlvCodec> codec(List<Track> tracks, Track.Kind kind) {
        return tracks.stream()
                .filter(track -> track.kind() == kind)
                .findFirst()
                .flatMap(track -> FlvCodec.of(track.codec()));
    }
}
