// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.reactions.ReactionsCounted;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;

/** The reactions of one show that is live; time goes on when the test says so. */
final class ReactionRoom implements Rooms {
    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final ShowId show = shows.put("tea", ShowState.LIVE).id();
    final List<String> told = new ArrayList<>();
    final SummedReactions reactions;
    private final List<Later> waiting = new ArrayList<>();

    ReactionRoom() {
        reactions = new SummedReactions(log, shows, clock, this::after);
        reactions.addRooms(this);
        reactions.addProgramme(watched -> Optional.of(clock.instant()));
    }

    private synchronized void after(Duration pause, Runnable task) {
        waiting.add(new Later(clock.millis() + pause.toMillis(), task));
    }

    /** Lets so many seconds pass. */
    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.advance(Duration.ofSeconds(1));
            List<Later> due;
            synchronized (this) {
                due = waiting.stream()
                        .filter(later -> later.at <= clock.millis())
                        .toList();
                waiting.removeAll(due);
            }
            due.forEach(later -> later.task.run());
        }
    }

    List<ReactionsCounted> logged() {
        return log.last(show, Callers.nobody(), 100).stream()
                .flatMap(event -> event.as(ReactionsCounted.class).stream())
                .toList();
    }

    @Override
    public int viewers(ShowId watched) {
        return 0;
    }

    @Override
    public void close(ShowId room, ShopperId shopper, String reason) {
        throw new UnsupportedOperationException("Reactions send nobody away");
    }

    @Override
    public void tell(ShowId room, String name, JsonNode body) {
        told.add(name + " " + body);
    }

    private record Later(long at, Runnable task) {}
}
