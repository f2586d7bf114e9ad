// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.rtmp.FlvTags.Tag;
import org.vitrine.showlog.Fact;
import org.vitrine.shows.Admission;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.StreamEnded;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamInterrupted;
import org.vitrine.streaming.StreamResumed;
import org.vitrine.streaming.StreamStarted;
import org.vitrine.streaming.internal.Publisher.Parting;
import org.vitrine.streaming.internal.health.HealthWatch;
import org.vitrine.streaming.internal.hls.Broadcast;
import org.vitrine.streaming.internal.hls.Multivariant;
import org.vitrine.streaming.internal.hls.Subtitles;
import org.vitrine.streaming.internal.media.Timeline;

/**
 * The live picture of one show, from its first publisher to the end of the grace after the last.
 *
 * <p>Everything happens on one event loop, that of the context it was made with, by way of {@link #run}; {@link #now} and
 * {@link #health} may be read by any thread. It never waits for the log: facts go to a queue.
 *
 * <p>Each publisher has a timeline of its own, which goes on where the wall clock stands, and never before what has been packed already. What one
 * publisher sent and had not been cut yet is cut when it goes; the next begins after a discontinuity.
 */
final class LiveStream {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Admission.Admitted show;
    private final Context context;
    private final Clock clock;
    private final Duration grace;
    private final Events events;
    private final Instant origin;
    private final Outlets outlets;
    private final HealthWatch watch;
    private @Nullable Sitting sitting;
    private long graceTimer = -1;
    private boolean started;
    private volatile boolean ended;
    private volatile boolean onAir;
    private volatile @Nullable Thread loop;
    private volatile boolean interrupted;

    /** What it tells the rest of the house, without waiting. */
    interface Events {
        void happened(LiveStream stream, Fact fact);

        void over(LiveStream stream);
    }

    /** What came of a publisher's coming. */
    enum Welcome {
        TAKEN,
        /** Somebody else is there, and this one is a loop. */
        GIVE_WAY,
        /** The stream has ended meanwhile: another is needed. */
        OVER
    }

    LiveStream(
            Admission.Admitted show,
            Context context,
            Clock clock,
            StreamSettings settings,
            Takers takers,
            Events events) {
        this.show = show;
        this.context = context;
        this.clock = clock;
        this.grace = settings.grace();
        this.events = events;
        this.origin = clock.instant();
        var named = new org.vitrine.streaming.spi.Broadcast(show.show(), uniqueName());
        this.outlets = Outlets.of(named, origin, context.owner(), clock, settings, takers);
        this.watch = new HealthWatch(context, () -> health().advice(), this::tell);
    }

    Admission.Admitted show() {
        return show;
    }

    /** Whether its show is on air, so that everyone may see it. Any thread. */
    boolean isOnAir() {
        return onAir;
    }

    /** Its show was on air before it began. Any thread. */
    void beginOnAir() {
        onAir = true;
    }

    /** Its show is on air from now on; what was seen before that is nobody's business any more. Any thread. */
    void goOnAir() {
        run(() -> {
            if (!onAir) {
                outlets.forgetPast();
                onAir = true;
            }
        });
    }

    /** Whether it has ended. Any thread. */
    boolean isOver() {
        return ended;
    }

    /** What its publisher sends, packed. */
    Broadcast broadcast() {
        return outlets.broadcast();
    }

    /** What others have made of it. */
    Remakes remakes() {
        return outlets.remakes();
    }

    /** The playlist of all that there is to choose from; empty before the first part. */
    Optional<Buffer> multivariant(List<CaptionTrack> captions) {
        return Multivariant.of(broadcast().view(), remakes().views())
                .map(choice -> Buffer.buffer(choice.text(captions)));
    }

    /** What stands beside the picture to be read. */
    Subtitles subtitles() {
        return Subtitles.of(broadcast().view(), origin);
    }

    /** The programme clock's time of the newest picture. */
    Optional<Instant> now() {
        return outlets.progress().newest().map(origin::plus);
    }

    StreamHealth health() {
        return outlets.meter().health(interrupted);
    }

    /** Does this on the stream's event loop: at once if that is where it is called. */
    void run(Runnable action) {
        if (Thread.currentThread() == loop) {
            action.run();
            return;
        }
        context.runOnContext(here -> {
            loop = Thread.currentThread();
            action.run();
        });
    }

    /** Lets a publisher take over, at once. */
    Welcome publish(Publisher next) {
        if (ended) {
            return Welcome.OVER;
        }
        var before = sitting;
        if (before != null && next.givesWay()) {
            return Welcome.GIVE_WAY;
        }
        clearSeat();
        if (before != null) {
            before.publisher().close(before.publisher().givesWay() ? Parting.GAVE_WAY : Parting.TAKEN_OVER);
        }
        context.owner().cancelTimer(graceTimer);
        outlets.meter().published();
        watch.begin();
        sitting = seat(next);
        return Welcome.TAKEN;
    }

    private Sitting seat(Publisher next) {
        var changes = new FormatChanges(clock);
        var timeline = new Timeline(this::position, outlets.with(changes, this::firstSample));
        return new Sitting(next, timeline, changes, outlets.meter(), show.slug().value());
    }

    /** Takes in what a publisher sent; what comes from one that was taken over from is left. */
    void accept(Publisher from, Tag tag, long timestamp) {
        var now = sitting;
        if (now != null && now.isOf(from)) {
            now.accept(tag, timestamp);
        }
    }

    /** The publisher has gone; another may come within the grace. */
    void lost(Publisher gone) {
        if (ended || sitting == null || !sitting.isOf(gone)) {
            return;
        }
        watch.end();
        clearSeat();
        interrupted = true;
        tell(new StreamInterrupted());
        graceTimer = context.owner().setTimer(grace.toMillis(), late -> run(this::expire));
    }

    /** Opens a rendition of it under this name. */
    Rendition open(String renditionName) {
        var remake = remakes().make(renditionName, uniqueName());
        run(() -> remakes().open(renditionName, remake));
        return new OpenRendition(this, renditionName, remake);
    }

    void join(ServerWebSocket socket) {
        outlets.sockets().join(socket);
    }

    void leave(ServerWebSocket socket) {
        outlets.sockets().leave(socket);
    }

    /** Ends it for good: its show is over. */
    void end() {
        end(Parting.OVER);
    }

    /** Ends it for good, and tells its publisher why. */
    void end(Parting why) {
        if (ended) {
            return;
        }
        ended = true;
        if (sitting != null) {
            sitting.publisher().close(why);
        }
        context.owner().cancelTimer(graceTimer);
        watch.end();
        clearSeat();
        outlets.end();
        events.over(this);
        tell(new StreamEnded());
    }

    /** Where a publisher begins: by the wall clock, but never before what is packed. */
    private long position() {
        return outlets.progress().after(Duration.between(origin, clock.instant()));
    }

    /** The first of a publisher: the picture starts, or comes back. */
    private void firstSample() {
        if (!started) {
            started = true;
            tell(new StreamStarted());
        } else if (interrupted) {
            tell(new StreamResumed());
        }
        interrupted = false;
    }

    private void expire() {
        if (sitting == null) {
            end();
        }
    }

    private void clearSeat() {
        var last = sitting;
        sitting = null;
        if (last != null) {
            last.end();
            outlets.interrupt();
        }
    }

    private void tell(Fact fact) {
        if (started) {
            events.happened(this, fact);
        }
    }

    private static String uniqueName() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
