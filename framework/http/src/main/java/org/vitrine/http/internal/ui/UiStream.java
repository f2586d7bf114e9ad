// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.http.internal.Answers;
import org.vitrine.http.internal.Visit;

/**
 * The pages that hear by server-sent events when plug-ins come and go: those of the console. Any thread.
 *
 * <p>Each is told the digest of the contributions when it comes and whenever it changes; a comment now and then keeps the connection awake.
 */
final class UiStream {
    private static final int MOST = 2_000;
    private static final long AWAKE_MILLIS = 25_000;

    private final Map<HttpServerResponse, Context> open = new ConcurrentHashMap<>();

    /** Takes one more in, on its event loop, and tells it the digest; 503 where there are too many. */
    void take(Visit visit, String digest) {
        if (open.size() >= MOST) {
            Answers.later(visit.request(), "Too many pages wait for news of plug-ins.");
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        var response = visit.request().response();
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        var timer = context.owner().setPeriodic(AWAKE_MILLIS, tick -> write(response, ":\n\n"));
        response.closeHandler(closed -> {
            open.remove(response);
            context.owner().cancelTimer(timer);
        });
        open.put(response, context);
        write(response, event(digest));
    }

    void tell(String digest) {
        open.forEach((response, context) -> context.runOnContext(go -> write(response, event(digest))));
    }

    /** Sends all of them away; they come again by themselves. */
    void close() {
        open.forEach((response, context) -> context.runOnContext(go -> response.end()));
    }

    private static void write(HttpServerResponse response, String text) {
        if (!response.closed() && !response.ended() && !response.writeQueueFull()) {
            response.write(text);
        }
    }

    private static String event(String digest) {
        return "event: ui\ndata: {\"digest\":\"" + digest + "\"}\n\n";
    }
}
