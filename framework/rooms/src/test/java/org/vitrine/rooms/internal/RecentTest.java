// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.chat.MessagePosted;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

final class RecentTest {
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final Recent recent = new Recent();
    private final MemoryShowLog log = new MemoryShowLog(new ManualClock()).with(events -> recent.hear(Line.of(events)));

    @Test
    void whatWasBeforeAndWhatComesAfterAreOne() {
        count(3);
        recent.load(log, show);
        count(2);
        assertEquals(5, recent.end().offset());
        assertEquals(List.of(2L, 3L, 4L, 5L), offsets(recent.after(1)));
        assertEquals(List.of(4L, 5L), offsets(recent.last(2, Callers.nobody())));
    }

    @Test
    void itSaysSoWhenItReachesNoFurtherBack() {
        recent.load(log, show);
        count(Recent.KEPT + 100);
        assertTrue(recent.after(99).isEmpty());
        assertEquals(Recent.KEPT, recent.after(100).orElseThrow().size());
        assertTrue(recent.last(Recent.KEPT + 1, Callers.nobody()).isEmpty());
    }

    @Test
    void anEmptyLogIsKnownWhole() {
        recent.load(log, show);
        assertEquals(List.of(), recent.after(0).orElseThrow());
        assertEquals(List.of(), recent.last(50, Callers.nobody()).orElseThrow());
    }

    @Test
    void whatIsTakenAwayLosesItsWords() {
        recent.load(log, show);
        var message = UUID.randomUUID();
        log.append(NewEvent.of(show, new MessagePosted(message, Optional.empty(), "Ada", "Oh no")));
        assertTrue(written().contains("Oh no"));
        log.append(NewEvent.of(show, new MessageDeleted(message)));
        assertFalse(written().contains("Oh no"));
        assertFalse(written().contains("Ada"));
        assertEquals(2, recent.after(0).orElseThrow().size());
    }

    @Test
    void afterItHasForgottenItCanBeLoadedAgain() {
        count(3);
        recent.load(log, show);
        recent.forget();
        count(2);
        assertFalse(recent.isLoaded());
        recent.load(log, show);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), offsets(recent.after(0)));
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            log.append(NewEvent.of(show, new Counted(i)));
        }
    }

    private String written() {
        return Frames.events(recent.after(0).orElseThrow());
    }

    private static List<Long> offsets(Optional<List<Line>> lines) {
        return lines.orElseThrow().stream()
                .map(Line::event)
                .map(LogEvent::offset)
                .toList();
    }
}
