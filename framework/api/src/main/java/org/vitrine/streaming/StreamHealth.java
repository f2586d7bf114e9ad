// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a show's stream is, measured over the last five seconds.
 *
 * @param publisherSince when the publisher that streams now began; empty where nobody does
 * @param bitsPerSecond picture and sound together
 * @param framesPerSecond pictures
 * @param keyFrameSeconds the time between the last two key frames; 0 until there are two
 * @param advice what the host should mend
 */
public record StreamHealth(
        State state,
        Optional<Instant> publisherSince,
        long bitsPerSecond,
        double framesPerSecond,
        double keyFrameSeconds,
        Optional<Video> video,
        Optional<Audio> audio,
        List<Advice> advice) {
    /** A show to which nobody streams. */
    public static final StreamHealth OFFLINE =
            new StreamHealth(State.OFFLINE, Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of());

    public StreamHealth {
        advice = List.copyOf(advice);
    }

    /** Whether there is a picture. */
    public enum State {
        /** Nobody streams. */
        OFFLINE,
        /** Somebody streams. */
        LIVE,
        /** Somebody streamed a moment ago, and may come back. */
        INTERRUPTED
    }

    /** What a host should mend. */
    public enum Advice {
        /** Key frames are more than four seconds apart: viewers wait long for the first picture. */
        KEY_FRAMES_FAR_APART,
        /** Fewer than twenty pictures a second. */
        LOW_FRAME_RATE,
        NO_PICTURE,
        NO_SOUND
    }

    /** The picture; its codec as RFC 6381 names it, its size in pixels. */
    public record Video(String codec, int width, int height) {}

    /** The sound; its codec as RFC 6381 names it, samples a second. */
    public record Audio(String codec, int sampleRate, int channels) {}
}
