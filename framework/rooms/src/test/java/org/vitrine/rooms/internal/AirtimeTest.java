// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

/** Where more is said than anyone can read. */
final class AirtimeTest {
    private static final long NOW = 1_000_000;

    private final MemoryShowLog log = new MemoryShowLog(new ManualClock());
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final Airtime airtime = new Airtime(10);

    @Test
    void aCrowdSharesTheBudgetAndTheRestIsShownToItsAuthorAndStaff() {
        long shown = IntStream.range(0, 49)
                .mapToObj(i -> said(Callers.shopper()))
                .filter(line -> !line.isForFew())
                .count();
        var author = Callers.shopper();
        var hidden = said(author);

        assertEquals(20, shown);
        assertTrue(hidden.isForFew());
        assertTrue(hidden.isFor(author));
        assertTrue(hidden.isFor(Callers.host()));
        assertFalse(hidden.isFor(Callers.shopper()));
        assertFalse(hidden.isFor(new Caller.Anonymous()));
    }

    @Test
    void oneWhoTalksALotStandsBackForOthers() {
        var talker = Callers.shopper();
        for (int i = 0; i < 12; i++) {
            said(talker);
        }
        assertTrue(said(talker).isForFew());
        assertFalse(said(Callers.shopper()).isForFew());
    }

    @Test
    void staffAreAlwaysShown() {
        for (int i = 0; i < 50; i++) {
            said(Callers.shopper());
        }
        assertFalse(said(Callers.host()).isForFew());
    }

    @Test
    void theBudgetComesBackWithTime() {
        for (int i = 0; i < 50; i++) {
            said(Callers.shopper());
        }
        assertFalse(airtime.give(message(Callers.shopper()), NOW + 1_000).isForFew());
    }

    private Line said(Caller author) {
        return airtime.give(message(author), NOW);
    }

    private LogEvent message(Caller author) {
        var posted = new MessagePosted(UUID.randomUUID(), author.shopper(), author.getName(), "Hello");
        Optional<Actor> actor = Actor.of(author);
        return log.append(NewEvent.of(show, posted).by(actor));
    }
}
