// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.simulcast.internal.Backlog.Waiting;
import org.vitrine.streaming.spi.AccessUnit;

final class BacklogTest {
    private static final int MOST = 1_000;

    private final Backlog backlog = new Backlog(MOST);

    @BeforeEach
    void open() {
        backlog.open();
    }

    @Test
    void it_begins_with_a_key_frame() {
        assertFalse(backlog.offer(Units.picture(0, false, 10)));
        assertFalse(backlog.offer(Units.sound(10)));
        assertTrue(backlog.offer(Units.picture(40, true, 10)));
        assertFalse(backlog.offer(Units.sound(50)));
        assertEquals(List.of(40L, 50L), times());
        assertEquals(0, backlog.dropped());
    }

    @Test
    void the_oldest_group_goes_as_a_whole_where_there_is_no_room() {
        group(0);
        group(1_000);
        group(2_000);
        assertEquals(1, backlog.dropped());
        assertEquals(List.of(1_000L, 1_040L, 1_050L, 2_000L, 2_040L, 2_050L), times());
    }

    @Test
    void what_is_left_of_a_group_goes_when_its_beginning_is_on_its_way() {
        group(0);
        backlog.poll();
        group(1_000);
        group(2_000);
        group(3_000);
        assertEquals(2, backlog.dropped());
        assertEquals(2_000L, times().getFirst());
    }

    @Test
    void a_group_that_is_too_large_is_left_out_to_its_end() {
        backlog.offer(Units.picture(0, true, 600));
        backlog.offer(Units.picture(40, false, 600));
        backlog.offer(Units.picture(80, false, 10));
        backlog.offer(Units.sound(85));
        assertTrue(backlog.isEmpty());
        assertEquals(1, backlog.dropped());
        backlog.offer(Units.picture(120, true, 10));
        assertEquals(List.of(120L), times());
    }

    @Test
    void a_picture_larger_than_all_the_room_is_left_out() {
        backlog.offer(Units.picture(0, true, MOST + 1));
        backlog.offer(Units.picture(40, false, 1));
        assertTrue(backlog.isEmpty());
        assertEquals(1, backlog.dropped());
    }

    @Test
    void sound_alone_may_begin_anywhere() {
        var tracks = List.of(Units.SOUND);
        var unit = new AccessUnit(Units.SOUND, 48_000, 1_024, 0, true, ByteBuffer.allocate(400));
        for (int i = 0; i < 5; i++) {
            backlog.offer(new Waiting(tracks, unit));
        }
        assertEquals(800, backlog.bytes());
        assertEquals(3, backlog.dropped());
    }

    @Test
    void nothing_waits_where_nobody_is_connected() {
        group(0);
        backlog.close();
        group(1_000);
        assertTrue(backlog.isEmpty());
        assertEquals(0, backlog.bytes());
        assertEquals(0, backlog.dropped());
        backlog.open();
        group(2_000);
        assertEquals(2_000L, times().getFirst());
    }

    /** 420 bytes that can be decoded together: two fit. */
    private void group(long millis) {
        backlog.offer(Units.picture(millis, true, 300));
        backlog.offer(Units.picture(millis + 40, false, 110));
        backlog.offer(Units.sound(millis + 50));
    }

    private List<Long> times() {
        var times = new ArrayList<Long>();
        for (var next = backlog.poll(); next != null; next = backlog.poll()) {
            times.add(next.unit().decodeTime() * 1_000 / next.unit().track().timescale());
        }
        return times;
    }
}
