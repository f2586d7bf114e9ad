// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import org.vitrine.store.Transactions;

class DatabasesTest {
    @OnEachDatabase
    void aTestIsHandedAFreshDatabaseWithItsMigrationsRun(Transactions transactions) {
        var id = UUID.randomUUID();
        var at = Instant.parse("2026-01-02T03:04:05.678901Z");
        transactions.run(tx -> tx.update(
                "insert into sample (id, name, at, bytes, done) values (?, ?, ?, ?, ?)",
                id,
                "Lamp",
                at,
                new byte[] {1, 2},
                true));

        var bytes = transactions.in(tx -> tx.first(
                "select * from sample where id = ? and at = ? and done",
                row -> {
                    assertEquals(at, row.instant("at"));
                    return row.bytes("bytes");
                },
                id,
                at));

        assertArrayEquals(new byte[] {1, 2}, bytes.orElseThrow());
    }

    @OnEachDatabase
    void testsDoNotSeeEachOther(TestDatabase database) {
        assertEquals(0, database.count("select count(*) as n from sample"));
    }
}
