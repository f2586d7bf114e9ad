// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a show's stream is, measured over the last five seconds.
 *
 * @param publisherSince when the publisher that streams now began; empty where nobody does
 * @param bitsPerSecond picture and sound together
 * @param framesPerSecond pictures
 * @param keyFrameSeconds the time between the last two key frames; 0 until there are two
 * @param advice what the host should mend, the worst first; each stays for some seconds, so that words do not flicker
 * @param viewing how it reaches those who watch; empty where none of them has told
 */
public record StreamHealth(
        State state,
        Optional<Instant> publisherSince,
        long bitsPerSecond,
        double framesPerSecond,
        double keyFrameSeconds,
        Optional<Video> video,
        Optional<Audio> audio,
        List<Advice> advice,
        Arrival arrival,
        Optional<Viewing> viewing) {
    /** A show to which nobody streams. */
    public static final StreamHealth OFFLINE =
            new StreamHealth(State.OFFLINE, Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of());

    public StreamHealth {
        advice = List.copyOf(advice);
    }

    /** Health of which neither the arrival nor the viewing is known. */
    public StreamHealth(
            State state,
            Optional<Instant> publisherSince,
            long bitsPerSecond,
            double framesPerSecond,
            double keyFrameSeconds,
            Optional<Video> video,
            Optional<Audio> audio,
            List<Advice> advice) {
        this(
                state,
                publisherSince,
                bitsPerSecond,
                framesPerSecond,
                keyFrameSeconds,
                video,
                audio,
                advice,
                Arrival.NONE,
                Optional.empty());
    }

    /** The same with this to be mended. */
    public StreamHealth advised(List<Advice> other) {
        return new StreamHealth(
                state,
                publisherSince,
                bitsPerSecond,
                framesPerSecond,
                keyFrameSeconds,
                video,
                audio,
                other,
                arrival,
                viewing);
    }

    /** The same, as these viewers see it. */
    public StreamHealth seen(Optional<Viewing> other) {
        return new StreamHealth(
                state,
                publisherSince,
                bitsPerSecond,
                framesPerSecond,
                keyFrameSeconds,
                video,
                audio,
                advice,
                arrival,
                other);
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

    /** What a host should mend; the worst first. */
    public enum Advice {
        /** Nothing has come for three seconds, and the connection stands. */
        NOTHING_COMES,
        /** Picture or sound comes in a codec that is not passed on, so viewers do without it. */
        UNSUPPORTED_CODEC,
        NO_PICTURE,
        NO_SOUND,
        /** Pictures are missing among those that come: the encoder leaves them out, mostly since the upload is too thin. */
        DROPPING_FRAMES,
        /** The stream lies more than 1.5 seconds behind real time, or falls behind by half a second a minute. */
        FALLING_BEHIND,
        /** Pictures come in bursts, more than half a second apart. */
        UNEVEN_ARRIVAL,
        /** The sound breaks off again and again. */
        SOUND_GAPS,
        /** Fewer than twenty pictures a second. */
        LOW_FRAME_RATE,
        /** Key frames are more than four seconds apart: viewers wait long for the first picture. */
        KEY_FRAMES_FAR_APART,
        /** Many browsers cannot decode the picture: another codec than H.264, or a profile above High. */
        UNSUITED_CODEC,
        /** Larger than 1080p. */
        LARGE_PICTURE,
        /** More than sixty pictures a second. */
        HIGH_FRAME_RATE,
        /** More than 8 Mbit/s. */
        HIGH_BIT_RATE,
        /** The bit rate is below 40 % of what it was over the last minute. */
        BIT_RATE_FELL,
        /** B-frames: pictures are shown later for them. */
        B_FRAMES;

        /** As JSON names it: {@code dropping-frames}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it may be left as it is: the picture is well, or may be. */
        public boolean isHint() {
            return this == BIT_RATE_FELL || this == B_FRAMES;
        }
    }

    /** The picture; its codec as RFC 6381 names it, its size in pixels. */
    public record Video(String codec, int width, int height) {}

    /** The sound; its codec as RFC 6381 names it, samples a second. */
    public record Audio(String codec, int sampleRate, int channels) {}

    /**
     * How evenly the stream comes in. An encoder or an upload that cannot keep up shows as media time that falls behind the clock.
     *
     * @param behindMillis how far what comes in lies behind real time, against the most punctual of the last ten minutes
     * @param driftMillis how much further it lies behind than a minute ago; negative where it caught up, 0 for the first twenty seconds
     * @param jitterMillis how much later the latest picture of the last five seconds came than the most punctual one
     * @param missedPictures how many are missing among those of the last ten seconds, by their timestamps
     * @param soundGaps how often the sound broke off in the last ten seconds
     * @param silentMillis how long nothing has come
     * @param reorderMillis how much later pictures are shown because of B-frames
     */
    public record Arrival(
            long behindMillis,
            long driftMillis,
            long jitterMillis,
            int missedPictures,
            int soundGaps,
            long silentMillis,
            int reorderMillis) {
        /** Of what does not come. */
        public static final Arrival NONE = new Arrival(0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * How the picture reaches those who watch, by what their players told in the last half to whole minute; a sample of them in big rooms.
     *
     * @param reports how many reports it is made of
     * @param delayMedianMillis what half of them see is younger than this
     * @param delayP95Millis what nineteen in twenty of them see is younger than this
     * @param stalling the share of reports in which the picture stood still for want of data, 0 to 1
     * @param overSocket the share of those who watch over the live socket, 0 to 1; the others watch over HLS
     */
    public record Viewing(
            int reports, long delayMedianMillis, long delayP95Millis, double stalling, double overSocket) {}
}
