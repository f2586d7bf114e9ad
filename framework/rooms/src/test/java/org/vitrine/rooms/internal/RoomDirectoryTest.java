// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import org.junit.jupiter.api.AfterEach;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.showlog.LogListenerContract;

final class RoomDirectoryTest extends LogListenerContract {
    private final TestRooms rooms;

    RoomDirectoryTest() throws Exception {
        rooms = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        rooms.close();
    }

    @Override
    protected LogListener listener() {
        return rooms.rooms;
    }
}
