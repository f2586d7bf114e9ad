// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vitrine.store.Transactions;

class FileTest {
    private static final int COMMITS = 60;
    private static final int REPLACED = 3;
    private static final String NAME = "vitrine.mv.db";

    /** What is in the file at the moment of an answer is what a process leaves that ends then; places in it are used again at once. */
    @Test
    void theFileHasAllThatWasAnsweredAtEachMoment() throws IOException {
        var folder = Addresses.newFolder("file-");
        try (var store = OpenStore.at(address(folder), 1)) {
            var transactions = store.transactions();
            transactions.run(tx -> tx.update("create table kept (n integer primary key, word varchar(2000) not null)"));
            for (int n = 1; n <= COMMITS; n++) {
                write(transactions, n);
                assertEquals(n, lastIn(copy(folder)), "the last of what was answered");
            }
        }
    }

    private static void write(Transactions transactions, int n) {
        transactions.run(tx -> {
            tx.update("insert into kept (n, word) values (?, ?)", n, "w".repeat(n * 31 % 2000));
            tx.update("delete from kept where n = ?", n - REPLACED);
        });
    }

    private static int lastIn(Path folder) {
        try (var store = OpenStore.at(address(folder), 1)) {
            return store.transactions()
                    .in(tx -> tx.first("select max(n) as n from kept", row -> row.integer("n"))
                            .orElseThrow());
        }
    }

    private static Path copy(Path folder) throws IOException {
        var copy = Addresses.newFolder("copy-");
        Files.copy(folder.resolve(NAME), copy.resolve(NAME));
        return copy;
    }

    private static StoreAddress address(Path folder) {
        var usual = StoreAddress.embedded(folder);
        return new StoreAddress(
                usual.url().replaceFirst("RETENTION_TIME=\\d+", "RETENTION_TIME=0"), usual.user(), usual.password());
    }
}
