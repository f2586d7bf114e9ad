// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** What all viewers together have heard. Written by one thread, read by any. */
final class Audit {
    private final AtomicLong deliveries = new AtomicLong();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final AtomicLong lastNanos = new AtomicLong();
    private volatile long fromNanos = Long.MAX_VALUE;
    private volatile Latencies latencies = new Latencies();

    /** Counts messages that are due from now on. */
    void begin(long nanos) {
        latencies = new Latencies();
        fromNanos = nanos;
    }

    /** Whether what was due then is counted. */
    boolean counts(long dueNanos) {
        return dueNanos >= fromNanos;
    }

    /** @param live whether the viewer was there when it was sent */
    void heard(long dueNanos, boolean live) {
        if (!counts(dueNanos)) {
            return;
        }
        deliveries.setPlain(deliveries.getPlain() + 1);
        long now = System.nanoTime();
        lastNanos.setPlain(now);
        if (live) {
            latencies.add(now - dueNanos);
        }
    }

    void heardAgain() {
        doubled.incrementAndGet();
    }

    void missed(long count) {
        missed.addAndGet(count);
    }

    long deliveries() {
        return deliveries.getOpaque();
    }

    /** Messages that came once more, or behind a later one. */
    long doubled() {
        return doubled.get();
    }

    /** Messages that did not come before a later one. */
    long missed() {
        return missed.get();
    }

    /** When the last one was heard. */
    long lastNanos() {
        return lastNanos.getOpaque();
    }

    Latencies latencies() {
        return latencies;
    }
}
