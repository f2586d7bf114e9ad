// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RationTest {
    private static final int STEP_MILLIS = 40;
    /** 48 Mbit/s. */
    private static final int FRAME_BYTES = 240_000;

    private final Ration ration = new Ration();

    @Test
    void what_is_just_below_the_limit_may_go_on_for_ever_also_over_the_wrap_of_timestamps() {
        for (long frame = 0; frame < 10_000; frame++) {
            assertTrue(ration.admits(FRAME_BYTES, (0xFFFF0000L + frame * STEP_MILLIS) & 0xFFFFFFFFL), "frame " + frame);
        }
    }

    @Test
    void pictures_of_one_moment_are_few() {
        for (int frame = 0; frame < 139; frame++) {
            assertTrue(ration.admits(FRAME_BYTES, 5));
        }
        assertFalse(ration.admits(FRAME_BYTES, 5));
    }

    @Test
    void jumps_give_nothing() {
        boolean admitted = true;
        for (long frame = 0; frame < 400; frame++) {
            admitted = ration.admits(FRAME_BYTES, frame % 2 == 0 ? 0 : 3_000_000);
        }
        assertFalse(admitted);
    }

    @Test
    void an_encoder_whose_time_begins_anew_goes_on() {
        for (long round = 0; round < 3; round++) {
            for (long frame = 0; frame < 1_000; frame++) {
                assertTrue(ration.admits(FRAME_BYTES, frame * STEP_MILLIS), "frame " + frame + " of round " + round);
            }
        }
    }
}
