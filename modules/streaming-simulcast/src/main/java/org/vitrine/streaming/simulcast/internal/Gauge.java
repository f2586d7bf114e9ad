// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;
import java.time.Instant;
import org.vitrine.simulcast.TargetState;

/** Watches one connection that is live, by being read once a second. Not thread-safe. */
final class Gauge {
    /** For so long after groups of pictures were left out a target is said to be slow: or its state would flicker. */
    private static final Duration DROPPING_STANDS = Duration.ofSeconds(10);

    private static final Duration STALLED_AFTER = Duration.ofSeconds(30);
    private static final Duration PROVEN_AFTER = Duration.ofSeconds(30);

    private final Instant begun;
    private final Throughput throughput;
    private Instant now;
    private Instant droppedAt = Instant.EPOCH;
    private long dropped;

    /** From now on; so many groups were left out before. */
    Gauge(Instant now, long dropped) {
        this.begun = now;
        this.now = now;
        this.dropped = dropped;
        this.throughput = new Throughput(now);
    }

    void read(Instant time, long sent, long droppedUntilNow) {
        now = time;
        throughput.read(time, sent);
        if (droppedUntilNow > dropped) {
            dropped = droppedUntilNow;
            droppedAt = time;
        }
    }

    TargetState state() {
        return now.isBefore(droppedAt.plus(DROPPING_STANDS)) ? TargetState.DROPPING : TargetState.LIVE;
    }

    Standing.Figures figures() {
        return new Standing.Figures(throughput.bitsPerSecond(), dropped);
    }

    /** Whether nothing has gone out for a long while. */
    boolean isStill() {
        return throughput.stillness().compareTo(STALLED_AFTER) >= 0;
    }

    /** Whether it has been live for so long that the far end means it. */
    boolean isProven() {
        return Duration.between(begun, now).compareTo(PROVEN_AFTER) >= 0;
    }
}
