// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.IdentityHashMap;

/** Closes connections that come and do not send a whole request head in time. For one event loop. */
final class Newcomers {
    private final Vertx vertx;
    private final Duration patience;
    private final IdentityHashMap<HttpConnection, Long> timers = new IdentityHashMap<>();

    Newcomers(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = patience;
    }

    void arrived(HttpConnection connection) {
        timers.put(connection, vertx.setTimer(patience.toMillis(), timer -> connection.close()));
        connection.closeHandler(gone -> spoke(connection));
    }

    void spoke(HttpConnection connection) {
        var timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
