// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what all viewers got. Written by the viewers' thread under its lock, which is hardly ever contended. */
final class MediaAudit {
    private final AtomicInteger watching = new AtomicInteger();
    /** When the first viewer had each piece. */
    private final Map<Long, Long> first = new HashMap<>();

    private Latencies spread = new Latencies();
    private long missed;
    private long doubled;
    private long errors;

    /** How many have got something already. */
    int watching() {
        return watching.get();
    }

    void entered() {
        watching.incrementAndGet();
    }

    /** Counts from here on. */
    synchronized void begin() {
        first.clear();
        spread = new Latencies();
        missed = 0;
        doubled = 0;
        errors = 0;
    }

    /**
     * A viewer has got a whole piece.
     *
     * @param expected the number that should have come
     */
    synchronized void got(long number, long expected) {
        long now = System.nanoTime();
        spread.add(now - first.computeIfAbsent(number, fresh -> now));
        missed += Math.max(0, number - expected);
        doubled += number < expected ? 1 : 0;
    }

    synchronized void failed() {
        errors++;
    }

    synchronized MediaFigures figures(MediaPlan plan, double cores, double ownCores, long residentBytes) {
        return new MediaFigures(
                plan, spread.count(), missed, doubled, errors, spread.millis(950), cores, ownCores, residentBytes);
    }
}
