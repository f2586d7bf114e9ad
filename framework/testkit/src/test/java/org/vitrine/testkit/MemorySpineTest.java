// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;

class MemorySpineTest {
    private final ManualClock clock = new ManualClock();
    private final ShowId show = ShowId.of(UUID.randomUUID());

    @EventType("test.Said")
    record Said(int number, @Erasable @Nullable String text) implements Fact {}

    @Test
    void theLogKeepsOrderAudienceAndIds() {
        var heard = new ArrayList<LogEvent>();
        var log = new MemoryShowLog(clock).with(heard::addAll);
        var kim = Callers.shopper("Kim");
        var first = log.append(said(1).withId(UUID.randomUUID()));
        log.append(said(2).to(Audience.STAFF));
        log.append(said(3).to(new Audience.One(kim.id())));

        assertEquals(first, log.append(said(9).withId(first.id())));
        assertEquals(List.of(1L, 2L, 3L), heard.stream().map(LogEvent::offset).toList());
        assertEquals(2, log.read(show, kim, 0, 10).size());
        assertEquals(1, log.read(show, Callers.nobody(), 0, 10).size());
        assertEquals(List.of(heard.getLast()), log.last(show, Callers.host(), 1));
        log.erase(show, first.id());
        assertEquals(Optional.of(new Said(1, null)), log.find(show, first.id()).flatMap(event -> event.as(Said.class)));
    }

    @OnEachDatabase
    void jobsRunWhenTheClockMovesAndAgainAfterAFailure(Transactions transactions) {
        var runs = new ArrayList<String>();
        var jobs = new MemoryJobs(clock).with(new JobHandler() {
            @Override
            public String name() {
                return "test.note";
            }

            @Override
            public void run(Job job) {
                runs.add(job.key());
                if (runs.size() == 1) {
                    throw new IllegalStateException("not yet");
                }
            }
        });
        transactions.run(tx -> {
            jobs.schedule(tx, new Job("test.note", "a", clock.instant().plusSeconds(5), ""));
            jobs.schedule(tx, new Job("test.note", "b", clock.instant().plusSeconds(5), ""));
            jobs.cancel(tx, "test.note", "b");
        });

        clock.advance(Duration.ofSeconds(5));
        clock.advance(Duration.ofMinutes(1));

        assertEquals(List.of("a", "a"), runs);
        assertEquals(List.of(), jobs.waiting());
    }

    @OnEachDatabase
    void theOutboxAndTheAuditFollowTheCommit(Transactions transactions) {
        var log = new MemoryShowLog(clock);
        var outbox = new MemoryOutbox(log);
        var audit = new FakeAudit();
        var owner = Callers.owner();

        transactions.run(tx -> {
            outbox.add(tx, "order:1", said(1));
            audit.record(tx, owner, "order.cancel", "1");
            assertEquals(0, log.end(show).offset());
        });

        assertEquals(1, log.end(show).offset());
        assertEquals(List.of(new FakeAudit.Entry(owner, "order.cancel", "1")), audit.entries());
    }

    private NewEvent said(int number) {
        return NewEvent.of(show, new Said(number, "text"));
    }
}
