// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the current generation in step with the parts that are there.
 *
 * <p>One thread builds; changes that come while it is at it, or one soon after the other, are built together. A part
 * that goes stays in the generations as one that takes no requests for as long as its next version may still come, so
 * that exactly the addresses it answered are known: who asks there waits. Lock: {@code lock} guards all but {@code
 * current}.
 */
final class Generations implements AutoCloseable {
    /** How long no change has come before those that came are built. */
    private static final Duration QUIET = Duration.ofMillis(40);

    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(1);
    /** The same for the first generation, while the shop starts and each bundle may bring more. */
    private static final Duration FIRST_QUIET = Duration.ofMillis(250);

    private static final Duration LONGEST_FIRST_SETTLING = Duration.ofSeconds(10);

    private final Duration parking;
    private final Assembly assembly;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Part> parts = new ArrayList<>();
    private final Thread builder;
    private long wanted = 1;
    private long built;
    private boolean closed;
    private volatile @Nullable Generation current;

    Generations(Duration parking, long bodyLimitBytes) {
        this.parking = parking;
        this.assembly = new Assembly(bodyLimitBytes);
        this.builder = Thread.ofVirtual().name("rest-builder").start(this::build);
    }

    /** How long who asks for a part that has gone waits for its next version. */
    Duration parking() {
        return parking;
    }

    @Nullable
    Generation current() {
        return current;
    }

    /** Adds a part; it is there a moment later. */
    void add(Part part) {
        change(() -> {
            parts.removeIf(old -> old.gone() && part.follows(old));
            parts.add(part);
        });
    }

    /** Takes a resource out of use at once; its addresses stay known for a while. */
    void withdraw(Part resource) {
        resource.withdraw();
        Thread.ofVirtual().name("rest-forget").start(() -> forget(resource));
    }

    /** Takes an extension out and waits until no generation that has it is current. */
    void remove(Part extension) {
        long version = change(() -> {
            extension.withdraw();
            parts.remove(extension);
        });
        await(() -> built >= version, parking);
    }

    /** Waits until another generation than this is current; false if none came in time. */
    boolean awaitNewer(@Nullable Generation known, Duration patience) {
        return await(() -> current != known, patience);
    }

    /** Whether all changes have been built. */
    boolean settled() {
        return locked(() -> built >= wanted);
    }

    /** Whether a newer generation than this is there or on its way. */
    boolean outdated(Generation known) {
        return known != current || !settled();
    }

    @Override
    public void close() {
        change(() -> closed = true);
        builder.interrupt();
        var last = current;
        if (last != null) {
            last.tally().giveUp();
        }
    }

    private void forget(Part resource) {
        try {
            Thread.sleep(parking);
            change(() -> parts.remove(resource));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long change(Runnable change) {
        return locked(() -> {
            change.run();
            changed.signalAll();
            return ++wanted;
        });
    }

    private boolean await(BooleanSupplier condition, Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return condition.getAsBoolean();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void build() {
        try {
            while (awaitWork()) {
                settle();
                buildOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until no more changes come, each of which would cost a generation that nobody asks. */
    private void settle() throws InterruptedException {
        boolean first = current == null;
        long end = System.nanoTime() + (first ? LONGEST_FIRST_SETTLING : LONGEST_SETTLING).toNanos();
        long seen;
        do {
            seen = wanted();
            Thread.sleep(first ? FIRST_QUIET : QUIET);
        } while (seen != wanted() && System.nanoTime() - end < 0);
    }

    private long wanted() {
        return locked(() -> wanted);
    }

    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            while (built >= wanted && !closed) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void buildOnce() {
        var work = locked(() -> new Work(wanted, List.copyOf(parts)));
        var next = assembly.of(work.parts());
        var former = current;
        locked(() -> publish(next, work.version()));
        if (former != null) {
            former.tally().giveUp();
        }
    }

    private long publish(Generation next, long version) {
        current = next;
        built = version;
        changed.signalAll();
        return version;
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** What is to be built. */
    private record Work(long version, List<Part> parts) {}
}
