// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.store.Tx;

/** A process to be killed: commits numbers on several threads and prints each one when it is durable, with a full stop. */
final class CrashingWriter {
    private static final int THREADS = 16;

    private CrashingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var store = OpenStore.at(StoreAddress.embedded(Path.of(arguments[0])), THREADS);
        store.transactions().run(CrashingWriter::makeTables);
        int first = store.transactions()
                .in(tx -> tx.first("select coalesce(max(n), 0) as n from kept", row -> row.integer("n"))
                        .orElseThrow());
        var next = new AtomicInteger(first);
        var out = new PrintStream(System.out, true);
        for (int i = 1; i < THREADS; i++) {
            Thread.startVirtualThread(() -> write(store, next, out));
        }
        write(store, next, out);
    }

    /** Two tables with an index each, so that what one transaction changes lies in many places of the file. */
    private static void makeTables(Tx tx) {
        for (var table : List.of("kept", "passing")) {
            tx.update("create table if not exists " + table
                    + " (n integer primary key, word varchar(100) not null, constraint " + table
                    + "_word unique (word))");
        }
    }

    private static void write(OpenStore store, AtomicInteger next, PrintStream out) {
        while (true) {
            int n = next.incrementAndGet();
            store.transactions().run(tx -> keep(tx, n));
            out.println(n + ".");
        }
    }

    private static void keep(Tx tx, int n) {
        tx.update("insert into kept (n, word) values (?, ?)", n, "kept " + n);
        tx.update("insert into passing (n, word) values (?, ?)", n, "passing " + n);
        tx.update("delete from passing where n = ?", n - THREADS);
    }
}
