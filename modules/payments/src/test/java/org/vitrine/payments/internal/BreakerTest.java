// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private long now;
    private final Breaker breaker = new Breaker(() -> now);

    @Test
    void aFewFailuresAreNoReason() {
        calls(true, 7);

        assertTrue(breaker.admits());
    }

    @Test
    void halfOfTheLastCallsOpenIt() {
        calls(false, 10);
        calls(true, 9);
        assertFalse(breaker.isOpen());

        calls(true, 1);

        assertTrue(breaker.isOpen());
        assertFalse(breaker.admits());
    }

    @Test
    void oneCallAtATimeTriesWhetherItAnswersAgain() {
        calls(true, 8);
        pass(Duration.ofSeconds(10));

        assertTrue(breaker.admits());
        assertFalse(breaker.admits());
        breaker.ended(true);
        assertFalse(breaker.admits());
        pass(Duration.ofSeconds(10));
        assertTrue(breaker.admits());
        breaker.ended(false);

        assertTrue(breaker.admits());
        assertTrue(breaker.admits());
        calls(true, 7);
        assertFalse(breaker.isOpen(), "what was before is forgotten");
    }

    @Test
    void aTryThatNeverEndsDoesNotKeepItShut() {
        calls(true, 8);
        pass(Duration.ofSeconds(10));
        assertTrue(breaker.admits());

        pass(Duration.ofSeconds(10));

        assertTrue(breaker.admits());
    }

    private void calls(boolean failed, int times) {
        for (int i = 0; i < times; i++) {
            assertTrue(breaker.admits());
            breaker.ended(failed);
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
