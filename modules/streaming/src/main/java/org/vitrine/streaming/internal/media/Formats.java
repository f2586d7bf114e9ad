// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a stream is made of: picture, sound, or both. */
public record Formats(Optional<VideoFormat> video, Optional<AudioFormat> audio) {
    /** Pictures are stamped in RTMP's milliseconds. */
    public static final int VIDEO_TIMESCALE = 1000;

    public static final Formats NONE = new Formats(Optional.empty(), Optional.empty());

    /** The codecs as a media type names them. */
    public String codecs() {
        return Stream.concat(video.map(VideoFormat::codec).stream(), audio.map(AudioFormat::codec).stream())
                .collect(Collectors.joining(","));
    }

    /** Whether a player that has been told the one can go on with the other. */
    public boolean sameAs(Formats other) {
        return same(video, other.video, VideoFormat::sameAs) && sameSound(other);
    }

    /** Whether the sound goes on as it was. */
    boolean sameSound(Formats other) {
        return same(audio, other.audio, AudioFormat::sameAs);
    }

    private static <F> boolean same(Optional<F> one, Optional<F> other, BiPredicate<F, F> same) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || same.test(one.get(), other.get()));
    }
}
