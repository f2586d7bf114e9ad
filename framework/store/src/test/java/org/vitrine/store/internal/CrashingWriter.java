// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process to be killed: commits numbers on several threads and prints each one when it is durable, with a full stop. */
final class CrashingWriter {
    private static final int THREADS = 4;

    private CrashingWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var store = OpenStore.at(StoreAddress.embedded(Path.of(arguments[0])), THREADS);
        store.transactions().run(tx -> tx.update("create table if not exists kept (n integer primary key)"));
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

    private static void write(OpenStore store, AtomicInteger next, PrintStream out) {
        while (true) {
            int n = next.incrementAndGet();
            store.transactions().run(tx -> tx.update("insert into kept (n) values (?)", n));
            out.println(n + ".");
        }
    }
}
