// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A service that may be swapped while it is used.
 *
 * <p>Calls wait for one to come; the one that goes is let go when the calls that it is doing have ended. Any thread; guarded by {@code lock}, which
 * is not held while a service is called.
 */
final class Swappable<S> {
    private static final Duration BETWEEN_VERSIONS = Duration.ofSeconds(6);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<S> present = new ArrayList<>();
    private final List<S> inUse = new ArrayList<>();

    void add(S service) {
        locked(() -> present.add(service));
    }

    /** Returns when nobody uses it any more, or after half a minute. */
    void remove(S service) {
        locked(() -> present.remove(service));
        lock.lock();
        try {
            long left = DRAIN.toNanos();
            while (inUse.contains(service) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Asks the newest one, and waits for one for some seconds if there is none; empty if none came. */
    <A> Optional<A> ask(Function<S, A> question) {
        var service = take();
        if (service.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(service.get()));
        } finally {
            locked(() -> inUse.remove(service.get()));
        }
    }

    private Optional<S> take() {
        lock.lock();
        try {
            long left = BETWEEN_VERSIONS.toNanos();
            while (present.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            var found = present.isEmpty() ? Optional.<S>empty() : Optional.of(present.getLast());
            found.ifPresent(inUse::add);
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
