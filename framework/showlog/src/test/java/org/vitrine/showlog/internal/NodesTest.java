// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.ids.Uuid7;
import org.vitrine.nodes.Nodes;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryNodes;
import org.vitrine.testkit.OnEachDatabase;

final class NodesTest {
    private final ShowId show = ShowId.of(UUID.randomUUID());
    private final ManualClock clock = new ManualClock();
    private final MemoryNodes first = MemoryNodes.first();
    private final MemoryNodes second = first.another();
    private final Heard here = new Heard();
    private final Heard there = new Heard();
    private final List<SqlShowLog> logs = new ArrayList<>();

    @AfterEach
    void endAll() {
        logs.forEach(SqlShowLog::close);
    }

    @OnEachDatabase
    void aNodeThatOnlyListensHearsWhatAnotherWrites(Transactions transactions) {
        var writing = node(transactions, first, here);
        node(transactions, second, there);

        IntStream.rangeClosed(1, 300).forEach(i -> writing.append(said(i)));

        awaitHeard(here, 300);
        awaitHeard(there, 300);
        assertEquals(here.events(), there.events());
    }

    @OnEachDatabase
    void bothWriteAndBothHearTheSameInTheSameOrder(Transactions transactions) {
        var one = node(transactions, first, here);
        var other = node(transactions, second, there);

        var writer = Thread.startVirtualThread(() -> IntStream.range(0, 100).forEach(i -> one.append(said(i))));
        IntStream.range(0, 100).forEach(i -> other.append(said(i)));

        awaitHeard(here, 200);
        awaitHeard(there, 200);
        assertEquals(here.events(), there.events());
        Eventually.until(() -> !writer.isAlive());
    }

    @OnEachDatabase
    void whatWasThereBeforeANodeBeganIsNotToldAndWhatComesAfterIs(Transactions transactions) {
        var writing = node(transactions, first, here);
        writing.append(said(1));
        node(transactions, second, there);

        writing.append(said(2));

        Eventually.until(() -> there.offsets().equals(List.of(2L)));
    }

    @OnEachDatabase
    void aCutHealsWithoutAGapAndWithoutADouble(Transactions transactions) {
        var writing = node(transactions, first, here);
        node(transactions, second, there, Duration.ofDays(1));
        writing.append(said(1));
        awaitHeard(there, 1);
        second.cut();

        IntStream.rangeClosed(2, 2_500).forEach(i -> writing.append(said(i)));
        assertEquals(List.of(1L), there.offsets());
        second.mend();

        awaitHeard(there, 2_500);
    }

    @OnEachDatabase
    void whileThereIsNoConnectionANodeLooksByItself(Transactions transactions) {
        var writing = node(transactions, first, here);
        node(transactions, second, there, Duration.ofMillis(20));
        second.cut();
        var another = ShowId.of(UUID.randomUUID());

        writing.append(said(1));
        writing.append(NewEvent.of(another, new Said(2, "in a show that was never heard of")));

        Eventually.until(() -> there.events().size() == 2);
    }

    @OnEachDatabase
    void aHintThatPromisesTooMuchDoesNoHarm(Transactions transactions) {
        var writing = node(transactions, first, here);
        node(transactions, second, there, Duration.ofDays(1));

        first.tell("showlog", "{\"show\":\"" + show + "\",\"end\":1000000}");
        writing.append(said(1));

        awaitHeard(there, 1);
    }

    @OnEachDatabase
    void whatIsSaidWaitsForAPictureThatIsMadeElsewhere(Transactions transactions) {
        var making = node(transactions, first, here, Duration.ofMillis(10));
        var other = node(transactions, second, there, Duration.ofMillis(10));
        var picture = ManualClock.NOON.minusSeconds(3);
        making.addProgrammeClock(live -> live.equals(show) ? Optional.of(picture) : Optional.empty());
        making.append(said(1));

        Eventually.until(() -> other.timed(said(2)).mediaTime().equals(Optional.of(picture)));
        first.cut();
        Eventually.until(() -> {
            clock.advance(Duration.ofMinutes(1));
            return other.timed(said(3)).mediaTime().isEmpty();
        });
    }

    @OnEachDatabase
    void whatACrashedNodeLeavesInItsOutboxIsCarriedByAnother(Transactions transactions) {
        var log = node(transactions, first, here);
        var outbox = new SqlOutbox(log, new Uuid7(clock), new Relay(transactions, log));
        outbox.addNodes(first);
        transactions.run(tx -> OutboxTable.insert(tx, UUID.randomUUID(), "left behind", said(1)));

        second.crash();

        awaitHeard(here, 1);
        outbox.close();
    }

    private SqlShowLog node(Transactions transactions, Nodes nodes, Heard heard) {
        return node(transactions, nodes, heard, Duration.ofDays(1));
    }

    private SqlShowLog node(Transactions transactions, Nodes nodes, Heard heard, Duration look) {
        var log = new SqlShowLog(transactions, clock, new SqlShowLog.Waits(Duration.ofSeconds(30), look));
        log.addListener(heard);
        log.addNodes(nodes);
        logs.add(log);
        return log;
    }

    private static void awaitHeard(Heard heard, int count) {
        Eventually.until(() -> heard.events().size() >= count);
        assertEquals(LongStream.rangeClosed(1, count).boxed().toList(), heard.offsets());
    }

    private NewEvent said(int number) {
        return NewEvent.of(show, new Said(number, "x"));
    }
}
