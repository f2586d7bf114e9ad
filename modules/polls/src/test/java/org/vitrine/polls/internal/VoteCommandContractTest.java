// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import org.junit.jupiter.api.AfterEach;
import org.vitrine.polls.PollId;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class VoteCommandContractTest extends RoomCommandContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final PollRoom room = new PollRoom(database);
    private final PollId poll = room.open(PollRoom.TEA);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected RoomCommand command() {
        return new VoteCommand(room.polls);
    }

    @Override
    protected ShowId show() {
        return room.show;
    }

    @Override
    protected String good() {
        return "{\"id\":\"a\",\"poll\":\"" + poll + "\",\"option\":1}";
    }
}
