// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/**
 * One show's stream on its way to the show's targets.
 *
 * <p>Units come on the stream's event loop and are put into the relays' backlogs there. Which relays there are is changed on other threads, under
 * a lock that no unit waits for.
 */
final class Feed implements StreamEgress.Sink {
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Function<Target, Relay> relay;
    private final Consumer<Feed> ended;
    private final Map<TargetId, Relay> relays = new ConcurrentHashMap<>();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile List<Track> tracks = List.of();
    /** Guarded by {@link #changing}. */
    private boolean over;

    /**
     * A feed without targets.
     *
     * @param relay makes one that has not begun
     * @param ended is told on the stream's event loop when it is over, and is to close the feed
     */
    Feed(Function<Target, Relay> relay, Consumer<Feed> ended) {
        this.relay = relay;
        this.ended = ended;
    }

    @Override
    public void tracks(List<Track> now) {
        tracks = List.copyOf(now);
    }

    @Override
    public void unit(AccessUnit unit) {
        if (!relays.isEmpty()) {
            var next = new Waiting(tracks, unit);
            relays.values().forEach(each -> each.offer(next));
        }
    }

    @Override
    public void end() {
        ended.accept(this);
    }

    /**
     * Starts and stops relays until they are as planned. Blocks.
     *
     * @param planned reads the plan; asked under the lock, so that the last to ask has the last word
     * @param touched the target that somebody has just switched or changed: it is asked again even if it had refused
     */
    void follow(Supplier<List<Target>> planned, Optional<TargetId> touched) {
        changing.lock();
        try {
            if (over) {
                return;
            }
            var wanted = planned.get().stream().filter(Target::wanted).toList();
            relays.values().stream()
                    .filter(each -> !goesOn(each, wanted, touched))
                    .forEach(gone -> {
                        var unused = drop(gone);
                    });
            wanted.stream().filter(target -> !relays.containsKey(target.id())).forEach(this::add);
        } finally {
            changing.unlock();
        }
    }

    /** How it stands with this target, if it is one of this stream's. */
    Optional<Standing> standing(TargetId target) {
        return Optional.ofNullable(relays.get(target)).map(Relay::standing);
    }

    /** What of the stream goes along. */
    Carried carried() {
        return Carried.of(tracks);
    }

    /** Ends all relays, for good. Blocks until nothing is heard of them any more, but for three seconds at most. */
    void close() {
        changing.lock();
        try {
            over = true;
            CompletableFuture.allOf(List.copyOf(relays.values()).stream()
                            .map(this::drop)
                            .toArray(CompletableFuture<?>[]::new))
                    .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            changing.unlock();
        }
    }

    private static boolean goesOn(Relay relay, List<Target> wanted, Optional<TargetId> touched) {
        var target = relay.target();
        boolean asksAgain =
                touched.equals(Optional.of(target.id())) && relay.standing().state() == TargetState.REFUSED;
        return !asksAgain && wanted.stream().anyMatch(other -> other.goesWhere(target));
    }

    private void add(Target target) {
        var added = relay.apply(target);
        relays.put(target.id(), added);
        added.start(tracks);
    }

    private CompletableFuture<Void> drop(Relay gone) {
        relays.remove(gone.target().id(), gone);
        return gone.stop();
    }
}
