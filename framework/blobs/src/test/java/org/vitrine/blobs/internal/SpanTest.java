// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void aRangeIsReadAsTheStandardSays() {
        assertEquals(Optional.of(new Span(0, 10)), Span.asked(null, 10));
        assertEquals(Optional.of(new Span(2, 3)), Span.asked("bytes=2-4", 10));
        assertEquals(Optional.of(new Span(2, 8)), Span.asked("bytes=2-", 10));
        assertEquals(Optional.of(new Span(2, 8)), Span.asked("bytes=2-99", 10));
        assertEquals(Optional.of(new Span(7, 3)), Span.asked("bytes=-3", 10));
        assertEquals(Optional.of(new Span(0, 10)), Span.asked("bytes=-99", 10));
    }

    @Test
    void whatCannotBeSatisfiedIsToldAndWhatMakesNoSenseIgnored() {
        assertEquals(Optional.empty(), Span.asked("bytes=10-", 10));
        assertEquals(Optional.empty(), Span.asked("bytes=-0", 10));
        assertEquals(Optional.empty(), Span.asked("bytes=0-", 0));
        assertEquals(Optional.of(Span.whole(10)), Span.asked("bytes=4-2", 10));
        assertEquals(Optional.of(Span.whole(10)), Span.asked("bytes=1-2,4-5", 10));
        assertEquals(Optional.of(Span.whole(10)), Span.asked("lines=1-2", 10));
        assertEquals(Optional.of(Span.whole(10)), Span.asked("bytes=-", 10));
    }
}
