// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Measures how fast bytes go out, over five seconds, and for how long none have. Not thread-safe. */
final class Throughput {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private final Deque<Reading> readings = new ArrayDeque<>();
    private Instant moved;

    Throughput(Instant now) {
        this.moved = now;
        readings.add(new Reading(now, 0));
    }

    /** So many bytes have gone out until now. */
    void read(Instant now, long total) {
        if (total != readings.getLast().total()) {
            moved = now;
        }
        readings.add(new Reading(now, total));
        while (readings.size() > 2
                && Duration.between(readings.getFirst().at(), now).compareTo(WINDOW) > 0) {
            readings.remove();
        }
    }

    long bitsPerSecond() {
        var first = readings.getFirst();
        var last = readings.getLast();
        long millis = Duration.between(first.at(), last.at()).toMillis();
        return millis <= 0 ? 0 : (last.total() - first.total()) * 8_000 / millis;
    }

    /** For how long nothing has gone out. */
    Duration stillness() {
        return Duration.between(moved, readings.getLast().at());
    }

    private record Reading(Instant at, long total) {}
}
