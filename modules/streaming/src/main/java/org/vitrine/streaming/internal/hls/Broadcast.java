// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vitrine.streaming.internal.fmp4.Fragment;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * Packs one show's samples into parts and segments, and keeps the last of them for those who fetch.
 *
 * <p>Written by one event loop alone, the stream's. After each part it publishes a {@link View}: immutable, its playlist written once,
 * read by any thread. Who asks for what is not there yet waits in one list and is told on the stream's event loop.
 */
public final class Broadcast implements Timeline.Output {
    private static final long SEGMENT_MILLIS = 1_000;
    private static final long LONGEST_SEGMENT_MILLIS = Playlist.TARGET_DURATION * 1_000;

    private final String name;
    private final PartCutter cutter;
    private final Window window;
    private final Pace pace = new Pace();
    private final Landmarks landmarks = new Landmarks();
    private final Pattern pattern;
    private final Optional<Broadcast> leader;
    private final List<Sample> video = new ArrayList<>();
    private final List<Sample> audio = new ArrayList<>();
    private final Waiters waiters = new Waiters();
    private Form form;
    private Formats formats = Formats.NONE;
    private long partNumber;
    private boolean ended;
    private volatile View view = View.EMPTY;

    /**
     * Begins a broadcast.
     *
     * @param name makes its addresses unique
     * @param origin the programme clock's time at 0 of the timeline
     * @param part how long parts should be
     * @param kept how much can be fetched again
     */
    public Broadcast(String name, Instant origin, Duration part, Kept kept) {
        this(name, new Pattern(origin, part, kept), Optional.empty());
    }

    private Broadcast(String name, Pattern pattern, Optional<Broadcast> leader) {
        this.name = name;
        this.pattern = pattern;
        this.leader = leader;
        this.form = new Form(leader.isPresent() ? Form.Kind.RENDITION : Form.Kind.SOURCE, List::of);
        this.cutter = new PartCutter(pattern.part().toMillis());
        this.window = new Window(pattern.origin(), pattern.kept());
    }

    /**
     * A broadcast of the same pictures in another size, on the same event loop: cut where this one is cut, under the same numbers. It
     * begins with the first picture that begins a segment here, and leaves out what leads nowhere.
     */
    public Broadcast follower(String otherName) {
        return new Broadcast(otherName, pattern, Optional.of(this));
    }

    /** Makes its playlist tell of others. */
    public void besides(Supplier<List<Report>> neighbours) {
        form = new Form(form.kind(), neighbours);
    }

    /** What makes its addresses unique; nobody guesses it. */
    public String name() {
        return name;
    }

    /** Whether this is the name in the addresses of its parts. */
    public boolean isNamed(String asked) {
        return name.equals(asked);
    }

    /** What there is to fetch now. Any thread. */
    public View view() {
        return view;
    }

    /** Calls back, on the stream's event loop, with the first view that settles what is wanted. */
    public void await(Wanted wanted, Consumer<View> served) {
        if (wanted.isSettledBy(view)) {
            served.accept(view);
        } else {
            waiters.add(wanted, served);
        }
    }

    /** Does not call this one back any more; on the stream's event loop. */
    public void forget(Consumer<View> served) {
        waiters.forget(served);
    }

    @Override
    public void formats(Formats changed) {
        closeAll();
        formats = changed;
        window.init(Init.of(changed));
        pace.restart();
        cutter.restart();
        if (changed.video().isEmpty()) {
            cutter.reckonWithSound(changed.audio().orElseThrow().usualFrameMillis());
        }
    }

    @Override
    public void video(Sample picture) {
        long start = video.isEmpty() ? picture.dts() : video.getFirst().dts();
        boolean tooLong = picture.dts() - start >= LONGEST_SEGMENT_MILLIS;
        boolean partEnds = cutter.cutsBefore(picture, start) || tooLong || (!video.isEmpty() && isGap(picture));
        cut(beginsSegment(picture), partEnds && !video.isEmpty());
        if (isBetweenSegments() && !enters(picture)) {
            return;
        }
        video.add(cutter.fitting(picture));
        pace.add(picture);
    }

    @Override
    public void audio(Sample sound) {
        if (formats.video().isEmpty()) {
            boolean segmentEnds = window.openMillis() + soundMillis() >= SEGMENT_MILLIS;
            cut(segmentEnds, cutter.cutsBeforeSound(soundMillis(), sound.duration() * 1000L / soundRate()));
        } else if (leader.isPresent() && isBetweenSegments()) {
            return;
        }
        if (isWithoutPictures(sound)) {
            interrupt();
        }
        audio.add(sound);
    }

    /** Closes what is open: nothing comes for a while, and what comes then begins after a discontinuity. */
    public void interrupt() {
        closeAll();
        publish();
    }

    /** Only the newest segment can be fetched from now on, and what comes after it. */
    public void forgetPast() {
        window.keepNewest();
        publish();
    }

    /** Closes for good. */
    public void end() {
        closeAll();
        ended = true;
        publish();
    }

    /** Only pictures cut where there are any, so sound that goes on without them would be kept for as long as it does. */
    private boolean isWithoutPictures(Sample sound) {
        return leader.isEmpty()
                && formats.video().isPresent()
                && !audio.isEmpty()
                && sound.dts() - audio.getFirst().dts() > LONGEST_SEGMENT_MILLIS * soundRate() / 1_000;
    }

    private boolean isGap(Sample picture) {
        return video.getLast().dts() + video.getLast().duration() != picture.dts();
    }

    /** Takes it away: who waits is told that there is nothing, and the stream goes on elsewhere. */
    public void withdraw() {
        ended = true;
        view = View.nothing(true);
        waiters.serve(view);
    }

    private boolean beginsSegment(Sample picture) {
        return leader.map(other -> other.landmarks.at(shown(picture)).isPresent())
                .orElseGet(() -> picture.key() && window.openMillis() + pendingMillis() >= SEGMENT_MILLIS);
    }

    private boolean isBetweenSegments() {
        return video.isEmpty() && !window.isOpen();
    }

    /** Lets a picture begin a segment; false if it must not. */
    private boolean enters(Sample picture) {
        if (leader.isEmpty()) {
            landmarks.add(window.next(shown(picture)));
            return true;
        }
        return leader.get().landmarks.at(shown(picture)).filter(window::align).isPresent();
    }

    private static long shown(Sample picture) {
        return picture.dts() + picture.compositionOffset();
    }

    private void cut(boolean segmentEnds, boolean partEnds) {
        if (segmentEnds) {
            endSegment();
        } else if (partEnds) {
            endPart();
            if (window.openMillis() + cutter.targetMillis() > LONGEST_SEGMENT_MILLIS) {
                endSegment();
            }
        }
    }

    private long pendingMillis() {
        return formats.video().isPresent()
                ? video.stream().mapToLong(Sample::duration).sum()
                : soundMillis();
    }

    private long soundMillis() {
        return audio.stream().mapToLong(Sample::duration).sum() * 1000 / soundRate();
    }

    private int soundRate() {
        return formats.audio().orElseThrow().rate();
    }

    /** Ends part and segment; the next samples have another timeline or other formats, so what is over stays out of their parts. */
    private void closeAll() {
        endSegment();
        video.clear();
        audio.clear();
        window.breakHere();
    }

    private void endSegment() {
        endPart();
        if (window.close()) {
            publish();
        }
    }

    private void endPart() {
        boolean seen = formats.video().isPresent();
        if (seen ? video.isEmpty() : audio.isEmpty()) {
            return;
        }
        long start = seen ? video.getFirst().dts() : audio.getFirst().dts() * 1000 / soundRate();
        boolean independent = !seen || video.getFirst().key();
        var bytes = Buffer.buffer(Fragment.write(partNumber + 1, video, audio));
        window.add(
                new Part(
                        partNumber,
                        pendingMillis(),
                        independent,
                        bytes,
                        new Sound(partNumber, seen ? audio : List.of())),
                start);
        partNumber++;
        video.clear();
        audio.clear();
        publish();
    }

    /** Until the cutter knows how long parts become nothing can be promised, so nothing is shown. */
    private void publish() {
        if (!cutter.isSettled() && !ended) {
            return;
        }
        var segments = window.segments();
        if (!segments.isEmpty()) {
            var playlist = new Playlist(
                    name, cutter.targetMillis(), segments, window.discontinuities(), partNumber, ended, form);
            view = View.of(playlist, window.inits(), new View.Nature(formats, pace.rate()));
        } else if (ended) {
            view = View.nothing(true);
        }
        waiters.serve(view);
    }

    /** How it is cut: what the programme clock shows at 0, how long parts are, how much is kept. */
    private record Pattern(Instant origin, Duration part, Kept kept) {}
}
