// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.ShowId;
import org.vitrine.simulcast.TargetChanged;
import org.vitrine.simulcast.TargetPlanned;
import org.vitrine.simulcast.TargetState;
import org.vitrine.store.Transactions;
import org.vitrine.streaming.simulcast.internal.Target.Place;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.OnEachDatabase;

final class SqlTargetsTest {
    private static final Place THERE = new Place("There", PublishUrl.of("rtmp://there.example/app"), "key-to-there");

    private final ManualClock clock = new ManualClock();
    private final MemoryShowLog log = new MemoryShowLog(clock);
    private final FakeAudit audit = new FakeAudit();
    private final Caller.Staff host = Callers.host();
    private final ShowId show = new ShowId(UUID.randomUUID());

    @OnEachDatabase
    void a_show_keeps_its_targets_and_knows_those_of_no_other(Transactions transactions) {
        var targets = targets(transactions);
        var one = targets.add(Optional.of(show), THERE, host).orElseThrow();
        targets.add(Optional.of(new ShowId(UUID.randomUUID())), THERE, host);
        targets.add(Optional.empty(), THERE, host);
        assertEquals(List.of(one), targets.of(show));
        assertEquals(THERE, targets.presets().getFirst().place());
        var off = targets.change(Optional.of(show), one.id(), target -> target.wanted(false), host);
        assertEquals(List.of(off.orElseThrow()), targets.of(show));
        assertFalse(off.get().wanted());
        assertEquals(Optional.empty(), targets.change(Optional.empty(), one.id(), target -> target, host));
        assertTrue(targets.remove(Optional.of(show), one.id(), host));
        assertFalse(targets.remove(Optional.of(show), one.id(), host));
        assertEquals(List.of(), targets.of(show));
        assertEquals(
                List.of("simulcast.add", "simulcast.add", "simulcast.add", "simulcast.change", "simulcast.remove"),
                audit.entries().stream().map(FakeAudit.Entry::action).toList());
    }

    @OnEachDatabase
    void a_key_does_not_lie_in_the_database_as_it_is(Transactions transactions) {
        targets(transactions).add(Optional.of(show), THERE, host);
        var row = transactions
                .in(tx -> tx.first(
                        "select name, url, sealed from simulcast_target",
                        found -> found.text("name") + found.text("url") + found.text("sealed")))
                .orElseThrow();
        assertTrue(row.contains("There"));
        assertFalse(row.contains(THERE.key()));
        assertFalse(THERE.toString().contains(THERE.key()));
    }

    @OnEachDatabase
    void staff_alone_hear_of_it(Transactions transactions) {
        var targets = targets(transactions);
        var id = targets.add(Optional.of(show), THERE, host).orElseThrow().id();
        targets.tell(show, id, TargetState.LIVE);
        var events = log.last(show, host, 10);
        assertEquals(Optional.of(new TargetPlanned(id)), events.getFirst().as(TargetPlanned.class));
        assertEquals(
                Optional.of(new TargetChanged(id, TargetState.LIVE)),
                events.getLast().as(TargetChanged.class));
        assertTrue(events.stream().allMatch(event -> event.audience().equals(Audience.STAFF)));
    }

    @OnEachDatabase
    void there_is_an_end_to_targets(Transactions transactions) {
        var targets = targets(transactions);
        for (int i = 0; i < Targets.MOST_OF_A_SHOW; i++) {
            assertTrue(targets.add(Optional.of(show), THERE, host).isPresent());
        }
        assertEquals(Optional.empty(), targets.add(Optional.of(show), THERE, host));
        assertEquals(Targets.MOST_OF_A_SHOW, targets.of(show).size());
    }

    private Targets targets(Transactions transactions) {
        return new Targets(transactions, new FakeSecrets(), audit, new MemoryOutbox(log), clock);
    }
}
