// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;

class SqlOutboxTest {
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final ManualClock clock = new ManualClock();

    @OnEachDatabase
    void whatIsPutAsideStandsInTheLogOnceItIsCommitted(TestDatabase database) {
        var log = new SqlShowLog(database, clock);
        var outbox = new SqlOutbox(database, log, clock);
        var buyer = Callers.shopper();
        var event = said(1).to(new Audience.One(buyer.id())).withId(UUID.randomUUID());

        database.run(tx -> outbox.add(tx, "order:1", event));

        var events = Eventually.get(() -> log.read(show, buyer, 0, 10), found -> found.size() == 1);
        assertEquals(event.id().orElseThrow(), events.getFirst().id());
        assertEquals(new Said(1, "text 1"), events.getFirst().as(Said.class).orElseThrow());
        assertEquals(0, left(database));
        outbox.close();
    }

    @OnEachDatabase
    void whatIsRolledBackNeverHappened(TestDatabase database) {
        var log = new SqlShowLog(database, clock);
        var outbox = new SqlOutbox(database, log, clock);
        assertThrows(
                IllegalStateException.class,
                () -> database.run(tx -> {
                    outbox.add(tx, "order:1", said(1));
                    throw new IllegalStateException("no");
                }));
        database.run(tx -> outbox.add(tx, "order:2", said(2)));

        Eventually.until(() -> !log.read(show, Callers.host(), 0, 10).isEmpty());

        assertEquals(List.of(2), numbers(log));
        outbox.close();
    }

    @OnEachDatabase
    void whatWasLeftAtTheEndIsCarriedAtTheStartInOrder(TestDatabase database) {
        var log = new SqlShowLog(database, clock);
        var broken = new SqlOutbox(database, new BreaksOff(log, new AtomicBoolean(true)), clock);
        IntStream.range(0, 20).forEach(i -> database.run(tx -> broken.add(tx, "order:1", said(i))));
        broken.close();
        assertEquals(20, left(database));

        var outbox = new SqlOutbox(database, log, clock);

        Eventually.until(() -> left(database) == 0);
        assertEquals(IntStream.range(0, 20).boxed().toList(), numbers(log));
        outbox.close();
    }

    @OnEachDatabase
    void twoRelaysAndFailuresLeaveEachEventInTheLogOnce(TestDatabase database) throws Exception {
        var here = new SqlShowLog(database, clock);
        var there = new SqlShowLog(database, clock);
        var broken = new AtomicBoolean(true);
        var one = new SqlOutbox(database, new BreaksOff(here, broken), clock);
        var two = new SqlOutbox(database, there, clock);
        addTogether(database, List.of(one, two), 4, 25);
        broken.set(false);

        Eventually.until(() -> left(database) == 0);

        var found = numbers(here);
        assertEquals(100, found.size());
        assertEquals(100, found.stream().distinct().count());
        for (int aggregate = 0; aggregate < 4; aggregate++) {
            int its = aggregate;
            assertEquals(
                    IntStream.range(its * 25, its * 25 + 25).boxed().toList(),
                    found.stream().filter(n -> n / 25 == its).toList());
        }
        one.close();
        two.close();
    }

    /** Each aggregate has a thread of its own, which uses the outboxes by turns. */
    private void addTogether(Transactions transactions, List<SqlOutbox> outboxes, int aggregates, int each)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, aggregates)
                    .<Callable<Boolean>>mapToObj(aggregate -> () -> {
                        for (int i = 0; i < each; i++) {
                            int n = aggregate * each + i;
                            var outbox = outboxes.get(i % outboxes.size());
                            transactions.run(tx -> outbox.add(tx, "order:" + aggregate, said(n)));
                        }
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private NewEvent said(int number) {
        return NewEvent.of(show, new Said(number, "text " + number));
    }

    private List<Integer> numbers(SqlShowLog log) {
        return log.read(show, Callers.host(), 0, 1000).stream()
                .map(event -> event.as(Said.class).orElseThrow().number())
                .toList();
    }

    private static long left(TestDatabase database) {
        return database.count("select count(*) as n from outbox");
    }

    /** A log that appends and then breaks its transaction off, while it is told to. */
    private record BreaksOff(SqlShowLog log, AtomicBoolean broken) implements JointAppends {
        @Override
        public LogEvent append(NewEvent event, Consumer<Tx> along) {
            return log.append(event, tx -> {
                along.accept(tx);
                if (broken.get()) {
                    throw new LogUnavailable("broken off");
                }
            });
        }

        @Override
        public NewEvent timed(NewEvent event) {
            return log.timed(event);
        }
    }
}
