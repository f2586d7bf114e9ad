// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.streaming.StreamHealth.Video;

final class ReasonsTest {
    @Test
    void pictures_up_to_1080p_are_well_also_upright() {
        assertEquals(Set.of(), reasons(new Video("avc1.640028", 1_920, 1_080), 30));
        assertEquals(Set.of(), reasons(new Video("avc1.4d0028", 1_080, 1_920), 60));
        assertEquals(Set.of(Advice.LARGE_PICTURE), reasons(new Video("avc1.640033", 2_560, 1_440), 30));
        assertEquals(Set.of(Advice.LARGE_PICTURE), reasons(new Video("avc1.640028", 1_440, 1_440), 30));
    }

    @Test
    void what_many_browsers_cannot_decode_is_told() {
        assertEquals(Set.of(Advice.UNSUITED_CODEC), reasons(new Video("avc1.6e0028", 1_280, 720), 30));
        assertEquals(Set.of(Advice.UNSUITED_CODEC), reasons(new Video("hvc1.1.6.L93.B0", 1_280, 720), 30));
    }

    @Test
    void more_than_sixty_pictures_are_more_than_phones_show() {
        assertEquals(Set.of(Advice.HIGH_FRAME_RATE), reasons(new Video("avc1.640028", 1_280, 720), 90));
        assertEquals(Set.of(Advice.LOW_FRAME_RATE), reasons(new Video("avc1.640028", 1_280, 720), 12));
    }

    private static Set<Advice> reasons(Video video, double frames) {
        var sound = Optional.of(new StreamHealth.Audio("mp4a.40.2", 48_000, 2));
        var measured = new StreamHealth(
                State.LIVE, Optional.empty(), 2_000_000, frames, 2, Optional.of(video), sound, List.of());
        return new Reasons(measured, true, 2_000, 0).all();
    }
}
