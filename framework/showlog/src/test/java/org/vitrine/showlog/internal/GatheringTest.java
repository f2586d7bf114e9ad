// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class GatheringTest {
    private static final long MILLI = 1_000_000;

    private final Gathering gathering = new Gathering();

    @Test
    void whatComesFirstIsWrittenAtOnce() {
        assertEquals(0, gathering.pause(0));
    }

    @Test
    void aQuietShowWritesAtOnce() {
        speak(100);
        assertEquals(0, gathering.pause(5_000 * MILLI));
    }

    @Test
    void aBusyShowWaitsForFiftyMillisecondsAfterItsLastTransactionBegan() {
        speak(10);
        assertEquals(50 * MILLI, gathering.pause(5_000 * MILLI));
        assertEquals(20 * MILLI, gathering.pause(5_030 * MILLI));
        assertEquals(0, gathering.pause(5_060 * MILLI));
    }

    @Test
    void aShowThatHasBecomeQuietWritesAtOnce() {
        speak(10);
        gathering.begun(25_000 * MILLI, 1);
        assertEquals(0, gathering.pause(25_000 * MILLI));
    }

    @Test
    @Timeout(10)
    void whatCannotWaitEndsTheWaiting() {
        gathering.begun(System.nanoTime() + Duration.ofHours(1).toNanos(), 1_000);
        gathering.hurry();
        gathering.await();
    }

    /** An event every so many milliseconds, for five seconds. */
    private void speak(long everyMillis) {
        for (long at = 0; at <= 5_000; at += everyMillis) {
            gathering.begun(at * MILLI, 1);
        }
    }
}
