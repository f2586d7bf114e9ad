// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.util.UUID;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.internal.StoreAddress;
import org.vitrine.testkit.Databases;

/** A process to be killed: puts numbered facts into the outbox and prints each one that is committed, with a full stop. */
final class CrashingShop {
    private static final int THREADS = 4;

    private CrashingShop() {}

    /** Arguments: the database's address, user and password, the show, and the first number of each thread. */
    public static void main(String[] arguments) {
        var database = Databases.open(new StoreAddress(arguments[0], arguments[1], arguments[2]));
        var log = new SqlShowLog(database, Clock.systemUTC());
        var outbox = new SqlOutbox(database, log, Clock.systemUTC());
        var show = ShowId.of(UUID.fromString(arguments[3]));
        int first = Integer.parseInt(arguments[4]);
        var out = new PrintStream(System.out, true);
        for (int thread = 0; thread < THREADS; thread++) {
            int its = thread;
            new Thread(() -> {
                        for (int i = first; ; i++) {
                            int number = i * THREADS + its;
                            database.run(
                                    tx -> outbox.add(tx, "order:" + its, NewEvent.of(show, new Said(number, "text"))));
                            out.println(number + ".");
                        }
                    })
                    .start();
        }
    }
}
