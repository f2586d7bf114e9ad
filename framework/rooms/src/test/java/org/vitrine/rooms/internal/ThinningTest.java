// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessagePosted;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.stock.StockChanged;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

/** What a later event makes void is left out. */
final class ThinningTest {
    private static final UUID CUP = new UUID(0, 1);
    private static final UUID POT = new UUID(0, 2);

    private final MemoryShowLog log = new MemoryShowLog(new ManualClock());
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final List<Line> lines = new ArrayList<>();

    @Test
    void theNewestStockOfEachVariantIsAllThatCounts() {
        happens(new StockChanged(CUP, 3), new Counted(1), new StockChanged(POT, 9), new StockChanged(CUP, 2));

        assertEquals(List.of(2L, 3L, 4L), offsets(Thinning.newest(lines)));
    }

    @Test
    void aLaggardReadsTheLastOfTheTalkAndAllElse() {
        happens(new Counted(1));
        for (int i = 0; i < 30; i++) {
            happens(new MessagePosted(UUID.randomUUID(), Optional.empty(), "Olga", "Hello " + i));
        }

        var told = offsets(Thinning.forLaggard(lines));

        assertEquals(1L, told.getFirst());
        assertEquals(1 + Thinning.TALK_FOR_LAGGARDS, told.size());
        assertEquals(31L, told.getLast());
    }

    @Test
    void whatIsNotKnownIsNeverLeftOut() {
        happens(new Counted(1), new Counted(1), new Counted(1));

        assertEquals(List.of(1L, 2L, 3L), offsets(Thinning.forLaggard(lines)));
    }

    private void happens(Fact... facts) {
        for (var fact : facts) {
            lines.add(Line.of(log.append(NewEvent.of(show, fact))));
        }
    }

    private static List<Long> offsets(List<Line> lines) {
        return lines.stream().map(Line::offset).toList();
    }
}
