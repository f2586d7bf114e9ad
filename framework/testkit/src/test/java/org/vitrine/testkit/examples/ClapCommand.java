// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Clock;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.ids.Uuid7;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.Actor;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowLog;

/** Claps: <code>{"clap":{"hands":2}}</code> puts an {@code example.Clapped} into the log. */
@Component
public final class ClapCommand implements RoomCommand {
    private static final int MOST = 10;

    private final ShowLog log;
    private final Uuid7 ids;

    @Activate
    public ClapCommand(@Reference ShowLog log, @Reference Clock clock) {
        this.log = log;
        this.ids = new Uuid7(clock);
    }

    @Override
    public String name() {
        return "clap";
    }

    @Override
    public Answer handle(Inbound frame) {
        int hands = frame.body().path("hands").asInt();
        if (hands < 1 || hands > MOST) {
            return new Answer.Refused("bad-frame", "One claps with 1 to " + MOST + " hands.");
        }
        UUID id = ids.next();
        return new Answer.Done(log.append(NewEvent.of(frame.show(), new Clapped(hands))
                .by(Actor.of(frame.caller()))
                .withId(id)));
    }

    /** Somebody clapped. */
    @EventType("example.Clapped")
    public record Clapped(int hands) implements Fact {}
}
