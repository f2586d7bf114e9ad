// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.money.Money;
import org.vitrine.store.Row;
import org.vitrine.store.StoreFailed;

class ValuesTest {
    @ParameterizedTest
    @EnumSource
    void allKindsOfValuesComeBack(Addresses database) {
        try (var store = Things.open(database)) {
            var id = UUID.randomUUID();
            var at = Instant.parse("2026-02-28T23:59:59.123456Z");
            store.transactions()
                    .run(tx -> tx.update(
                            "insert into thing values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            id,
                            "Läufer",
                            7,
                            at.plusNanos(999),
                            new byte[] {1, -1},
                            true,
                            DayOfWeek.FRIDAY,
                            1999L,
                            Currency.getInstance("EUR")));

            store.transactions().run(tx -> {
                var row = tx.first("select * from thing where id = ?", ValuesTest::check, id);
                assertEquals(Optional.of(at), row);
            });
        }
    }

    private static Instant check(Row row) {
        assertEquals("Läufer", row.text("name"));
        assertEquals(7, row.integer("count"));
        assertEquals(7L, row.number("count"));
        assertArrayEquals(new byte[] {1, -1}, row.bytes("bytes"));
        assertTrue(row.flag("good"));
        assertEquals(DayOfWeek.FRIDAY, row.value("weekday", DayOfWeek.class));
        assertEquals(Money.of(1999, "EUR"), row.money("amount", "currency"));
        return row.instant("at");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNullIsAbsentAndAMistakeToRead(Addresses database) {
        try (var store = Things.open(database)) {
            var id = UUID.randomUUID();
            store.transactions()
                    .run(tx -> tx.update(
                            "insert into thing (id, name, count, at, weekday) values (?, ?, ?, ?, ?)",
                            id,
                            "x",
                            1,
                            null,
                            null));

            store.transactions()
                    .run(tx -> tx.first("select * from thing", row -> {
                        assertFalse(row.has("at"));
                        assertEquals(Optional.empty(), row.optionalInstant("at"));
                        assertEquals(Optional.empty(), row.optionalText("weekday"));
                        assertThrows(StoreFailed.class, () -> row.instant("at"));
                        return assertThrows(StoreFailed.class, () -> row.number("amount"));
                    }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureNamesTheStatementAndNobodysData(Addresses database) {
        try (var store = Things.open(database)) {
            var id = UUID.randomUUID();
            var insert = "insert into thing (id, name, count) values (?, ?, ?)";
            var tooLong = assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> tx.update(insert, id, "kim@example.org".repeat(10), 1)));
            var twice = assertThrows(
                    StoreFailed.class,
                    () -> store.transactions().run(tx -> {
                        tx.update(insert, id, "kim@example.org", 1);
                        tx.update(insert, id, "kim@example.org", 1);
                    }));

            for (@Nullable
            Throwable failure : new @Nullable Throwable[] {tooLong, twice, tooLong.getCause(), twice.getCause()}) {
                assertFalse(String.valueOf(failure).contains("kim@"), String.valueOf(failure));
                assertFalse(String.valueOf(failure).contains(id.toString()), String.valueOf(failure));
            }
            assertTrue(String.valueOf(twice.getMessage()).contains(insert));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfAnUnknownKindIsAMistake(Addresses database) {
        try (var store = Things.open(database)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.transactions().run(tx -> tx.update("update tally set n = ?", Optional.of(1))));
        }
    }
}
