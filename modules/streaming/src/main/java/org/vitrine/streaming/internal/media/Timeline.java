// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.vitrine.rtmp.FlvTags.Tag;

/**
 * Makes samples on one timeline out of what a publisher sends.
 *
 * <p>Decoding times come from RTMP, never from presentation times; sound is kept on its sample grid. It waits for the formats of both
 * picture and sound for one second of stream at most, then goes on with what there is. A picture's duration is known when the next one
 * comes, so it is handed on then. What cannot be decoded, because its format is not known, is left out. Not thread-safe.
 */
public final class Timeline {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST_WAITING = 300;
    private static final int USUAL_FRAME_MILLIS = 33;
    private static final int LONGEST_FRAME_MILLIS = 2_000;
    private static final int LONGEST_OFFSET_MILLIS = 5_000;

    private final Output output;
    private final LongSupplier begins;
    private final List<Waiting> waiting = new ArrayList<>();
    private Formats formats = Formats.NONE;
    private @Nullable VideoFormat announced;
    private @Nullable Timestamps stamps;
    private long beginning;
    private @Nullable AudioGrid grid;
    private @Nullable Picture picture;
    private boolean open;
    private boolean keySeen;

    /**
     * Makes a timeline that begins with the first picture or sound.
     *
     * @param begins asked then for the time on the stream's timeline, in milliseconds since the broadcast began
     */
    public Timeline(LongSupplier begins, Output output) {
        this.begins = begins;
        this.output = output;
    }

    /** Where the samples go. */
    public interface Output {
        /** From here on, samples are of these formats. */
        void formats(Formats formats);

        /** One picture, in milliseconds. */
        void video(Sample sample);

        /** One frame of sound, in samples. */
        void audio(Sample sample);
    }

    /** Takes in what one message brought, with its timestamp as sent. */
    public void accept(Tag tag, long rawTimestamp) {
        switch (tag) {
            case Tag.VideoConfig config -> {
                announced = VideoFormat.of(config.codec(), config.configuration());
                announced.ifComplete().ifPresent(this::change);
            }
            case Tag.AudioConfig config -> {
                var audio = AudioFormat.of(config.codec(), config.configuration());
                change(new Formats(formats.video(), Optional.of(audio)));
            }
            case Tag.Picture next -> {
                requireSane(next);
                look(next);
                unit(tag, rawTimestamp);
            }
            case Tag.Sound sound -> unit(tag, rawTimestamp);
            case Tag.Unsupported other -> {}
        }
    }

    /** Hands on the last picture: nothing comes after it. */
    public void end() {
        flush();
        if (picture != null) {
            emit(picture, USUAL_FRAME_MILLIS);
            picture = null;
        }
    }

    /** Some formats are whole with a key frame only, and may change with one. */
    private void look(Tag.Picture picture) {
        if (announced != null && picture.key()) {
            announced.shownBy(picture.data()).ifComplete().ifPresent(this::change);
        }
    }

    private void change(VideoFormat video) {
        change(new Formats(Optional.of(video), formats.audio()));
    }

    private void change(Formats changed) {
        if (changed.sameAs(formats)) {
            return;
        }
        boolean wasOpen = open;
        if (wasOpen) {
            end();
        }
        if (!changed.sameSound(formats)) {
            grid = changed.audio().map(AudioGrid::new).orElse(null);
        }
        formats = changed;
        if (wasOpen) {
            keySeen = false;
            output.formats(formats);
        } else if (changed.video().isPresent() && changed.audio().isPresent()) {
            flush();
        }
    }

    /** One that is shown much later than the next ones would keep all of them from being cut. */
    private static void requireSane(Tag.Picture picture) {
        if (Math.abs(picture.compositionOffset()) > LONGEST_OFFSET_MILLIS) {
            throw new IllegalArgumentException("a picture is shown " + picture.compositionOffset()
                    + " ms from when it is decoded; at most " + LONGEST_OFFSET_MILLIS + " are taken");
        }
    }

    private void unit(Tag tag, long rawTimestamp) {
        long time = time(rawTimestamp);
        if (open) {
            pass(tag, time);
            return;
        }
        if (tag instanceof Tag.Picture
                ? formats.video().isEmpty()
                : formats.audio().isEmpty()) {
            return;
        }
        waiting.add(new Waiting(tag, time));
        if (time - beginning > PATIENCE_MILLIS || waiting.size() > MOST_WAITING) {
            flush();
        }
    }

    private long time(long rawTimestamp) {
        if (stamps == null) {
            beginning = begins.getAsLong();
            stamps = new Timestamps(beginning);
        }
        return stamps.time(rawTimestamp);
    }

    private void flush() {
        if (open || formats.equals(Formats.NONE)) {
            return;
        }
        open = true;
        output.formats(formats);
        waiting.forEach(one -> pass(one.tag(), one.time()));
        waiting.clear();
    }

    private void pass(Tag tag, long time) {
        if (tag instanceof Tag.Picture next && formats.video().isPresent()) {
            passPicture(next, time);
        }
        if (tag instanceof Tag.Sound sound
                && grid != null
                && (keySeen || formats.video().isEmpty())) {
            int samples = formats.audio().orElseThrow().samples(sound.frame());
            output.audio(new Sample(grid.place(time, samples), samples, 0, true, sound.frame()));
        }
    }

    private void passPicture(Tag.Picture next, long time) {
        keySeen |= next.key();
        if (!keySeen) {
            return;
        }
        long begin = time;
        if (picture != null) {
            begin = Math.max(time, picture.time() + 1);
            long duration = begin - picture.time();
            emit(picture, duration > LONGEST_FRAME_MILLIS ? USUAL_FRAME_MILLIS : (int) duration);
        }
        picture = new Picture(next, begin);
    }

    private void emit(Picture held, int duration) {
        var tag = held.tag();
        output.video(new Sample(held.time(), duration, tag.compositionOffset(), tag.key(), tag.data()));
    }

    private record Waiting(Tag tag, long time) {}

    private record Picture(Tag.Picture tag, long time) {}
}
