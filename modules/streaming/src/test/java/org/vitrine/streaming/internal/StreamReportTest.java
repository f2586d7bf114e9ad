// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamHealth.Advice;
import org.vitrine.streaming.StreamHealth.State;

final class StreamReportTest {
    @Test
    void a_show_without_a_stream_is_offline() {
        var report = StreamReport.of(StreamHealth.OFFLINE, Optional.empty(), List.of());
        assertEquals("offline", report.state());
        assertFalse(report.receiving());
        assertEquals(List.of(), report.warnings());
    }

    @Test
    void advice_is_given_in_the_language_of_who_asks() {
        for (var advice : Advice.values()) {
            var health = new StreamHealth(
                    State.LIVE, Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of(advice));
            var english = StreamReport.of(health, Optional.empty(), List.of(Locale.forLanguageTag("*")));
            var german = StreamReport.of(health, Optional.empty(), List.of(Locale.GERMANY, Locale.ENGLISH));
            assertTrue(english.warnings().getFirst().endsWith("."), advice.name());
            assertFalse(english.warnings().equals(german.warnings()), advice.name());
            assertEquals(
                    english.warnings(),
                    StreamReport.of(health, Optional.empty(), List.of(Locale.FRENCH))
                            .warnings());
        }
    }
}
