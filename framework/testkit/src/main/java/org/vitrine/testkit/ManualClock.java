// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; whoever waits for it is told. Safe for many threads. */
public final class ManualClock extends Clock {
    /** Where {@link #ManualClock()} begins. */
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;
    private final List<Runnable> listeners;

    /** Begins at {@link #NOON}. */
    public ManualClock() {
        this(NOON);
    }

    public ManualClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC, new CopyOnWriteArrayList<>());
    }

    private ManualClock(AtomicReference<Instant> now, ZoneId zone, List<Runnable> listeners) {
        this.now = now;
        this.zone = zone;
        this.listeners = listeners;
    }

    /** Moves on, then tells those who wait, on this thread. */
    public void advance(Duration step) {
        now.updateAndGet(before -> before.plus(step));
        listeners.forEach(Runnable::run);
    }

    /** Jumps, also back, then tells those who wait, on this thread. */
    public void set(Instant time) {
        now.set(time);
        listeners.forEach(Runnable::run);
    }

    /** Runs this after every move. */
    public void onMove(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock in another zone: it moves with this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new ManualClock(now, other, listeners);
    }
}
