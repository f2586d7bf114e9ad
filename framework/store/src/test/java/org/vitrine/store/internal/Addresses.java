// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where empty databases are; the testkit's {@code Databases} stands on this bundle and so cannot serve here. */
enum Addresses {
    H2 {
        @Override
        StoreAddress empty() {
            return StoreAddress.embedded(newFolder("h2-"));
        }
    },
    POSTGRESQL {
        @Override
        StoreAddress empty() {
            var schema = "test_" + SCHEMAS.incrementAndGet();
            try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create schema " + schema);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot make a schema", e);
            }
            var url = Server.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
            return new StoreAddress(url, "postgres", "postgres");
        }
    };

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    abstract StoreAddress empty();

    static Path newFolder(String prefix) {
        try {
            var parent = Files.createDirectories(Path.of("target", "databases").toAbsolutePath());
            return Files.createTempDirectory(parent, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started once, when it is first needed. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(newFolder("postgresql-"))
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }
}
