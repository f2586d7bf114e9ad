// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.testkit.ManualClock;

final class FormatChangesTest {
    private final ManualClock clock = new ManualClock();
    private final FormatChanges changes = new FormatChanges(clock);

    @Test
    void twenty_in_a_minute_are_all() {
        changes.formats(Formats.NONE);
        for (int change = 0; change < FormatChanges.MOST_IN_A_MINUTE; change++) {
            changes.formats(Formats.NONE);
            assertFalse(changes.tooMany());
        }
        changes.formats(Formats.NONE);
        assertTrue(changes.tooMany());
    }

    @Test
    void one_that_changes_now_and_then_may_go_on_for_ever() {
        for (int change = 0; change < 1_000; change++) {
            changes.formats(Formats.NONE);
            clock.advance(Duration.ofSeconds(4));
            assertFalse(changes.tooMany());
        }
    }
}
