// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class TimestampsTest {
    private static final long WRAP = 1L << 32;

    @Test
    void time_begins_where_the_stream_stands() {
        var stamps = new Timestamps(5_000);
        assertEquals(5_000, stamps.time(123_456));
        assertEquals(5_033, stamps.time(123_489));
    }

    @Test
    void time_goes_on_over_the_wrap_after_49_days() {
        var stamps = new Timestamps(0);
        stamps.time(WRAP - 40);
        assertEquals(40, stamps.time(0));
        assertEquals(80, stamps.time(40));
    }

    @Test
    void sound_may_be_a_little_behind_the_picture() {
        var stamps = new Timestamps(0);
        stamps.time(1_000);
        assertEquals(100, stamps.time(1_100));
        assertEquals(80, stamps.time(1_080));
        assertEquals(0, stamps.time(990));
    }

    @Test
    void a_jump_either_way_is_one_frame() {
        var stamps = new Timestamps(0);
        stamps.time(1_000);
        assertEquals(33, stamps.time(1_000_000));
        assertEquals(66, stamps.time(1_000_033));
        assertEquals(99, stamps.time(0));
        assertEquals(132, stamps.time(33));
    }
}
