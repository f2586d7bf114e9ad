// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.store.internal.StoreAddress;

/** The PostgreSQL server of this process, started when it is first needed and stopped with the process. */
final class Postgres {
    private final EmbeddedPostgres server;
    private final AtomicInteger schemas = new AtomicInteger();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres shared() {
        return Shared.SERVER;
    }

    StoreAddress newSchema() {
        var schema = "test_" + schemas.incrementAndGet();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a schema", e);
        }
        return new StoreAddress(
                server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema, "postgres", "postgres");
    }

    private static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setDataDirectory(Databases.newFolder("postgresql-"))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Starts it once. */
    private static final class Shared {
        static final Postgres SERVER = start();
    }
}
