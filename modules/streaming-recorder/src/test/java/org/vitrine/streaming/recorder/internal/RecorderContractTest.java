// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.streaming.MediaArchiveContract;

final class RecorderContractTest extends MediaArchiveContract {
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);

    private final RecorderHouse house;

    RecorderContractTest(@TempDir Path folder) {
        this.house = new RecorderHouse(database, folder);
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Override
    protected MediaArchive archive() {
        return house.recorder;
    }
}
