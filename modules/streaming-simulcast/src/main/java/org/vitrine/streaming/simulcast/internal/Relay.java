// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.AsyncResult;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.rtmp.Publication;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.Track;

/**
 * Passes one stream on to one target: connects, sends, and connects again when that is lost, after a pause that grows.
 *
 * <p>Everything happens on its own event loop; {@link #offer} is called on the stream's and only puts into the backlog, and {@link #standing} may be
 * read by any thread. What was begun in one attempt is nothing to the next: each has a number.
 *
 * <p>A far end that refuses is not asked again, unless it had taken this stream before: it may believe that the connection which was lost
 * is still there. The pauses begin anew only after half a minute of picture, since some far ends take any key and close the connection a
 * moment later.
 */
final class Relay {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Target target;
    private final Means means;
    private final Executor loop;
    private final Consumer<Standing> listener;
    private final Backlog backlog;
    private final BackOff backOff;
    private volatile Standing standing;
    private volatile List<Track> tracks = List.of();
    private @Nullable Uplink uplink;
    private @Nullable Gauge gauge;
    private Runnable timer = () -> {};
    private int attempt;
    private boolean hadBeenTaken;

    /**
     * A relay that has not begun.
     *
     * @param loop runs its steps one after the other, on one event loop
     * @param listener hears on that loop how it stands, each time that changes
     */
    Relay(Target target, Means means, Executor loop, Consumer<Standing> listener) {
        this.target = target;
        this.means = means;
        this.loop = loop;
        this.listener = listener;
        this.backlog = new Backlog(means.backlogBytes());
        this.backOff = new BackOff(means.random());
        this.standing = Standing.of(TargetState.READY, now());
    }

    Target target() {
        return target;
    }

    Standing standing() {
        return standing;
    }

    /** How many bytes wait to be sent; never more than there may. Any thread. */
    long waitingBytes() {
        return backlog.bytes();
    }

    /** Begins to connect, to send a stream of these tracks. */
    void start(List<Track> known) {
        tracks = known;
        loop.execute(this::dial);
    }

    /** Takes a unit of the stream, if there is somewhere to send it. Never waits. */
    void offer(Waiting next) {
        tracks = next.tracks();
        if (backlog.offer(next)) {
            loop.execute(this::drain);
        }
    }

    /** Ends it for good; once that is done nothing is heard of it any more. */
    CompletableFuture<Void> stop() {
        return CompletableFuture.runAsync(this::hangUp, loop);
    }

    private void dial() {
        if (Carried.of(tracks).isNothing()) {
            giveUp(Why.NO_FORM, "");
            return;
        }
        int mine = hangUp();
        timer = after(PATIENCE, () -> lose(Why.NO_ANSWER, ""));
        stand(Standing.of(TargetState.CONNECTING, now()));
        means.dialler().dial(target.place().url()).onComplete(dialled -> loop.execute(() -> answered(mine, dialled)));
    }

    private void answered(int mine, AsyncResult<NetSocket> dialled) {
        if (mine != attempt) {
            if (dialled.succeeded()) {
                dialled.result().close();
            }
        } else if (dialled.succeeded()) {
            var publication = new Publication(
                    target.place().url(),
                    target.place().key(),
                    Carried.of(tracks).fourCcs());
            uplink = Uplink.open(dialled.result(), publication, backlog, turn -> turned(mine, turn));
        } else {
            lose(Why.of(dialled.cause()), "");
        }
    }

    private void turned(int mine, Uplink.Turn turn) {
        if (mine == attempt) {
            switch (turn) {
                case Uplink.Turn.Taken taken -> live();
                case Uplink.Turn.Refused refused ->
                    lose(Why.REFUSED, target.place().withoutKey(refused.sentence()));
                case Uplink.Turn.Lost lost -> lose(lost.why(), "");
            }
        }
    }

    private void drain() {
        if (uplink != null) {
            uplink.drain();
        }
    }

    private void live() {
        timer.run();
        hadBeenTaken = true;
        gauge = new Gauge(now(), backlog.dropped());
        backlog.open();
        timer = after(TICK, this::measure);
        stand(Standing.of(TargetState.LIVE, now()));
    }

    private void measure() {
        if (gauge == null || uplink == null) {
            return;
        }
        gauge.read(now(), uplink.sent(), backlog.dropped());
        if (gauge.isStill() && !backlog.isEmpty()) {
            lose(Why.STALLED, "");
            return;
        }
        if (gauge.isProven()) {
            backOff.reset();
        }
        var since = standing.state() == gauge.state() ? standing.since() : now();
        timer = after(TICK, this::measure);
        stand(Standing.of(gauge.state(), since).with(gauge.figures()));
    }

    private void lose(Why why, String sentence) {
        if (why.isFinal() || (why == Why.REFUSED && !hadBeenTaken)) {
            giveUp(why, sentence);
            return;
        }
        hangUp();
        var pause = backOff.next();
        timer = after(pause, this::dial);
        stand(Standing.of(TargetState.WAITING, now())
                .until(now().plus(pause))
                .because(why, sentence)
                .with(new Standing.Figures(0, backlog.dropped())));
    }

    private void giveUp(Why why, String sentence) {
        hangUp();
        stand(Standing.of(TargetState.REFUSED, now()).because(why, sentence));
    }

    /** Closes what is open and forgets what was to come; the number of the next attempt. */
    private int hangUp() {
        timer.run();
        backlog.close();
        if (uplink != null) {
            uplink.end();
            uplink = null;
        }
        gauge = null;
        return ++attempt;
    }

    private void stand(Standing next) {
        standing = next;
        listener.accept(next);
    }

    private Runnable after(Duration pause, Runnable task) {
        int mine = attempt;
        return means.pace()
                .after(
                        pause,
                        () -> loop.execute(() -> {
                            if (mine == attempt) {
                                task.run();
                            }
                        }));
    }

    private Instant now() {
        return means.clock().instant();
    }
}
