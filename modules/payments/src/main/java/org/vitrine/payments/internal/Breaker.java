// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps calls from a provider that does not answer: a circuit breaker.
 *
 * <p>Once half of the last twenty calls have failed it is open for ten seconds; then one call is let through, whose end decides. Any
 * thread.
 */
final class Breaker {
    private static final int REMEMBERED = 20;
    private static final int FEWEST = 8;
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    /** A bit for each of the last calls, set for those that failed. */
    private long failures;

    private int calls;
    private boolean open;
    private long tryAt;

    Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a call may be made now; whoever is let through says how it {@linkplain #ended ended}. */
    synchronized boolean admits() {
        if (!open) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - tryAt < 0) {
            return false;
        }
        tryAt = now + PAUSE;
        return true;
    }

    synchronized void ended(boolean failed) {
        if (open) {
            decide(failed);
            return;
        }
        failures = ((failures << 1) | (failed ? 1 : 0)) & ((1L << REMEMBERED) - 1);
        calls = Math.min(REMEMBERED, calls + 1);
        if (calls >= FEWEST && Long.bitCount(failures) * 2 >= calls) {
            open = true;
            tryAt = nanoTime.getAsLong() + PAUSE;
        }
    }

    synchronized boolean isOpen() {
        return open;
    }

    private void decide(boolean failed) {
        if (failed) {
            tryAt = nanoTime.getAsLong() + PAUSE;
        } else {
            open = false;
            failures = 0;
            calls = 0;
        }
    }
}
