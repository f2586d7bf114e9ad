// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.vitrine.store.internal.OpenStore;
import org.vitrine.store.internal.StoreAddress;

/**
 * Fresh databases for tests: H2 in a new file, or a new schema of one PostgreSQL server that is started once a process.
 *
 * <p>Their files lie in {@code target/databases}. What works on them is the store that ships, not a copy.
 */
public final class Databases {
    private static final int CONNECTIONS = 8;
    /** A machine that is busy with other tests is no reason to turn a caller away. */
    private static final OpenStore.Waits PATIENT =
            new OpenStore.Waits(Duration.ofSeconds(30), OpenStore.Waits.USUAL.sync());

    private Databases() {}

    /** Which database. */
    public enum Kind {
        H2,
        POSTGRESQL
    }

    /** Opens a new one, with all migrations of the class path run; close it. */
    public static TestDatabase fresh(Kind kind) {
        return open(address(kind));
    }

    /** Where a new, empty one is; open it with {@link #open} as often as you like, one after the other. */
    public static StoreAddress address(Kind kind) {
        return kind == Kind.H2
                ? StoreAddress.embedded(newFolder("h2-"))
                : Postgres.shared().newSchema();
    }

    /** Opens it and runs what migrations are missing. */
    public static TestDatabase open(StoreAddress address) {
        var store = OpenStore.at(address, CONNECTIONS, PATIENT);
        ClassPathMigrations.all().forEach(store.migrations()::arriving);
        return new TestDatabase(store);
    }

    static Path newFolder(String prefix) {
        try {
            var parent = Files.createDirectories(Path.of("target", "databases").toAbsolutePath());
            return Files.createTempDirectory(parent, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for a database", e);
        }
    }
}
