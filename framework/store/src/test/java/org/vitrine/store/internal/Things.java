// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import org.vitrine.store.Tx;

/** A database with some tables to play with. */
final class Things {
    private static final FakeBundle BUNDLE =
            FakeBundle.named("org.vitrine.things").with("V1__things.sql", """
            create table thing (
                id uuid not null primary key,
                name varchar(100) not null,
                count integer not null,
                at timestamp with time zone,
                bytes ${bytes},
                good boolean,
                weekday varchar(20),
                amount bigint,
                currency varchar(3)
            );
            create table tally (id integer not null primary key, n integer not null);
            insert into tally (id, n) values (1, 0), (2, 0);
            """);

    private Things() {}

    static OpenStore open(Addresses database) {
        var store = OpenStore.at(database.empty(), 6);
        store.migrations().arriving(BUNDLE);
        return store;
    }

    static void set(Tx tx, int id, int n) {
        tx.update("update tally set n = ? where id = ?", n, id);
    }

    static long tally(OpenStore store, int id) {
        return store.transactions()
                .in(tx -> tx.first("select n from tally where id = ?", row -> row.number("n"), id)
                        .orElseThrow());
    }
}
