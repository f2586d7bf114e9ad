// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.UUID;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class ClapCommandTest extends RoomCommandContract {
    private final ManualClock clock = new ManualClock();
    private final ClapCommand command = new ClapCommand(new MemoryShowLog(clock), clock);
    private final ShowId show = new ShowId(UUID.randomUUID());

    @Override
    protected RoomCommand command() {
        return command;
    }

    @Override
    protected ShowId show() {
        return show;
    }

    @Override
    protected String good() {
        return "{\"hands\":2}";
    }
}
