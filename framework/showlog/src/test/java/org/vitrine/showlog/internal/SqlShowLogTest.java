// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

class SqlShowLogTest {
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final ManualClock clock = new ManualClock();

    @OnEachDatabase
    void anEventComesBackAsItWasAppended(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var host = Callers.host();

        var stored = log.append(said(1, "Hello").by(Actor.of(host)).at(Instant.ofEpochMilli(42)));

        assertEquals(List.of(stored), log.read(show, Callers.nobody(), 0, 10));
        assertEquals(1, stored.offset());
        assertEquals(1, stored.epoch());
        assertEquals(clock.instant(), stored.at());
        assertEquals(Optional.of(42L), stored.mediaTimeMillis());
        assertEquals(Actor.of(host), stored.actor());
        assertEquals(Optional.of(new Said(1, "Hello")), stored.as(Said.class));
        assertEquals(new Position(1, 1), log.end(show));
    }

    @OnEachDatabase
    void theSameIdIsStoredOnce(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var heard = new Heard();
        log.addListener(heard);
        var id = UUID.randomUUID();

        var first = log.append(said(1, "Hello").withId(id));
        var second = log.append(said(2, "Again").withId(id));

        assertEquals(first, second);
        assertEquals(Optional.of(first), log.find(show, id));
        assertEquals(new Position(1, 1), log.end(show));
        log.append(said(3, "Third"));
        Eventually.until(() -> heard.events().size() == 2);
        assertEquals(List.of(1L, 2L), heard.offsets());
    }

    @OnEachDatabase
    void eachSeesWhatIsMeantForThem(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var kim = Callers.shopper("Kim");
        log.append(said(1, "all"));
        log.append(said(2, "staff").to(Audience.STAFF));
        log.append(said(3, "Kim").to(new Audience.One(kim.id())));
        log.append(said(4, "all"));

        assertEquals(List.of(1, 4), numbers(log.read(show, Callers.nobody(), 0, 10)));
        assertEquals(List.of(1, 4), numbers(log.read(show, Callers.shopper("Lee"), 0, 10)));
        assertEquals(List.of(1, 3, 4), numbers(log.read(show, kim, 0, 10)));
        assertEquals(List.of(1, 2, 3, 4), numbers(log.read(show, Callers.host(), 0, 10)));
        assertEquals(List.of(3, 4), numbers(log.last(show, kim, 2)));
        assertEquals(List.of(3), numbers(log.read(show, kim, 1, 1)));
    }

    @OnEachDatabase
    void anErasedTextIsGoneAndItsPlaceRemains(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var stored = log.append(said(7, "my address is …"));

        log.erase(show, stored.id());

        var after = log.find(show, stored.id()).orElseThrow();
        assertEquals(Optional.of(new Said(7, null)), after.as(Said.class));
        assertEquals(stored.offset(), after.offset());
        assertEquals(stored.at(), after.at());
    }

    @OnEachDatabase
    void aListenerThatFailsDoesNotHarmTheOthers(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var heard = new Heard();
        log.addListener(events -> {
            throw new IllegalStateException("a bad listener");
        });
        log.addListener(heard);

        log.append(said(1, "x"));

        Eventually.until(() -> heard.events().size() == 1);
    }

    @OnEachDatabase
    void thePictureTimeIsTakenFromTheProgrammeClockWhileThereIsOne(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);
        var before = log.append(said(1, "x"));
        log.addProgrammeClock(any -> Optional.of(Instant.ofEpochMilli(1234)));
        var with = log.append(said(2, "x"));

        assertEquals(Optional.empty(), before.mediaTimeMillis());
        assertEquals(Optional.of(1234L), with.mediaTimeMillis());
    }

    @OnEachDatabase
    void whatTheTableCannotHoldIsRefusedAtTheDoor(Transactions transactions) {
        var log = new SqlShowLog(transactions, clock);

        assertThrows(IllegalArgumentException.class, () -> log.append(said(1, "x".repeat(100_001))));
        assertEquals(1, log.append(said(1, "a\0b")).offset());
    }

    private NewEvent said(int number, String text) {
        return NewEvent.of(show, new Said(number, text));
    }

    private static List<Integer> numbers(List<LogEvent> events) {
        return events.stream()
                .map(event -> event.as(Said.class).orElseThrow().number())
                .toList();
    }
}
