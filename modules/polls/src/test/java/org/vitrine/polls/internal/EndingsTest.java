// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import org.junit.jupiter.api.AfterEach;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.showlog.LogListenerContract;

final class EndingsTest extends LogListenerContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final PollRoom room = new PollRoom(database);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Override
    protected LogListener listener() {
        return new Endings(room.polls);
    }
}
