// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One resource or extension that a bundle brought, and the requests that it is busy with.
 *
 * <p>Once it has gone it takes no request any more; {@link #drain} waits for those it has. A request counts from the
 * moment it is matched until it is answered or suspended.
 */
final class Part {
    private final Object instance;
    private final Kind kind;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    /** Guarded by the lock. */
    private int busy;

    private volatile boolean gone;

    Part(Object instance, Kind kind) {
        this.instance = instance;
        this.kind = kind;
    }

    /** What a part does. */
    enum Kind {
        RESOURCE,
        EXTENSION,
        /** The extension without which nobody is let in. */
        GUARD
    }

    Object instance() {
        return instance;
    }

    Class<?> type() {
        return instance.getClass();
    }

    Kind kind() {
        return kind;
    }

    boolean gone() {
        return gone;
    }

    /** Whether it is another version of the same class. */
    boolean follows(Part other) {
        return type().getName().equals(other.type().getName());
    }

    /** Takes a request, unless it has gone. */
    boolean enter() {
        lock.lock();
        try {
            if (!gone) {
                busy++;
            }
            return !gone;
        } finally {
            lock.unlock();
        }
    }

    /** Has done with a request. */
    void leave() {
        lock.lock();
        try {
            busy--;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more requests from now on. */
    void withdraw() {
        lock.lock();
        try {
            gone = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until its requests have ended; false if they took longer than this. */
    boolean drain(Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (busy > 0 && left > 0) {
                left = idle.awaitNanos(left);
            }
            return busy == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return type().getName();
    }
}
