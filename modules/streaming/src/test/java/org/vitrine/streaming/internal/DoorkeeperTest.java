// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.ManualClock;

final class DoorkeeperTest {
    private final ManualClock clock = new ManualClock();
    private final Doorkeeper doorkeeper = new Doorkeeper(clock, Doorkeeper.Room.PUBLISHERS);

    @Test
    void one_address_has_room_for_a_studio_and_no_more() {
        assertEquals(50, admitted("10.0.0.1", 60));
        assertTrue(doorkeeper.admits("10.0.0.2"));
        doorkeeper.left("10.0.0.1");
        assertTrue(doorkeeper.admits("10.0.0.1"));
    }

    @Test
    void a_storm_from_one_address_is_over_for_it_alone_until_it_calms_down() {
        for (int i = 0; i < 100; i++) {
            assertTrue(doorkeeper.admits("10.0.0.1"));
            doorkeeper.left("10.0.0.1");
        }
        assertFalse(doorkeeper.admits("10.0.0.1"));
        assertTrue(doorkeeper.admits("10.0.0.2"));
        clock.advance(Duration.ofSeconds(10));
        assertTrue(doorkeeper.admits("10.0.0.1"));
        assertEquals(2, doorkeeper.inside());
    }

    @Test
    void five_hundred_are_all_that_come_in() {
        for (int address = 0; address < 10; address++) {
            assertEquals(50, admitted("10.0.1." + address, 50));
        }
        assertFalse(doorkeeper.admits("10.0.2.1"));
        doorkeeper.left("10.0.1.1");
        assertTrue(doorkeeper.admits("10.0.2.1"));
    }

    private long admitted(String address, int times) {
        return IntStream.range(0, times).filter(i -> doorkeeper.admits(address)).count();
    }
}
