// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class SayCommandContractTest extends RoomCommandContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final ChatRoom room = new ChatRoom(database);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected RoomCommand command() {
        return new SayCommand(room.chat);
    }

    @Override
    protected ShowId show() {
        return room.show;
    }

    @Override
    protected String good() {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"hello\"}";
    }
}
