// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackOffTest {
    /** Says one half for ever: no jitter. */
    private static final RandomGenerator EVEN = () -> 1L << 63;

    @Test
    void pauses_double_from_a_second_to_half_a_minute() {
        var backOff = new BackOff(EVEN);
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L),
                Stream.generate(backOff::next).limit(7).map(Duration::toSeconds).toList());
        backOff.reset();
        assertEquals(Duration.ofSeconds(1), backOff.next());
    }

    @Test
    void no_two_targets_come_back_together_and_none_too_soon() {
        var random = new Random(7);
        var pauses = Stream.generate(() -> new BackOff(random))
                .limit(100)
                .map(backOff -> {
                    backOff.next();
                    backOff.next();
                    return backOff.next().toMillis();
                })
                .toList();
        assertTrue(pauses.stream().allMatch(millis -> millis >= 3_200 && millis <= 4_800), pauses::toString);
        assertTrue(pauses.stream().distinct().count() > 50, pauses::toString);
        assertTrue(new BackOff(random).next().toMillis() >= 1_000);
    }
}
