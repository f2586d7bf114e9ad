// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.nio.file.Path;

/**
 * Where the database is and how to log in to it.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 */
public record StoreAddress(String url, String user, String password) {
    private static final String EMBEDDED_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=128;CACHE_SIZE=16384;RETENTION_TIME=5000;WRITE_DELAY=2147483647;DB_CLOSE_ON_EXIT=FALSE";

    /** The embedded database, in files called {@code vitrine} in this folder. */
    public static StoreAddress embedded(Path folder) {
        var file = folder.toAbsolutePath().resolve("vitrine");
        return new StoreAddress("jdbc:h2:file:" + file + EMBEDDED_SETTINGS, "vitrine", "");
    }

    /** The address without the password, and without what an address may carry after a question mark. */
    @Override
    public String toString() {
        int more = url.indexOf('?');
        return more < 0 ? url : url.substring(0, more);
    }
}
