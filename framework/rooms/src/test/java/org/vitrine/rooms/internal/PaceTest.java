// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final long MILLI = 1_000_000;

    private final Pace pace = new Pace();

    @Test
    void whatComesFirstGoesAtOnce() {
        assertEquals(0, pace.pause(0));
    }

    @Test
    void aQuietRoomWaitsNoLongerThanTwiceTheLastSending() {
        pace.sent(0, 3 * MILLI, 1);
        assertEquals(2 * MILLI, pace.pause(4 * MILLI));
        assertEquals(0, pace.pause(6 * MILLI));
    }

    @Test
    void aBusyRoomGathersForTwentyMilliseconds() {
        for (long at = 0; at < 3_000; at += 10) {
            pace.sent(at * MILLI, at * MILLI, 1);
        }
        assertEquals(20 * MILLI, pace.pause(2_990 * MILLI));
    }

    @Test
    void aRoomThatHasBecomeQuietDoesNotGatherAnyMore() {
        for (long at = 0; at < 3_000; at += 10) {
            pace.sent(at * MILLI, at * MILLI, 1);
        }
        pace.sent(20_000 * MILLI, 20_000 * MILLI, 1);
        assertEquals(0, pace.pause(20_000 * MILLI));
    }

    @Test
    void nobodyWaitsForMoreThanAQuarterOfASecond() {
        pace.sent(0, 10_000 * MILLI, 1_000);
        assertTrue(pace.pause(1) < 250 * MILLI);
    }
}
