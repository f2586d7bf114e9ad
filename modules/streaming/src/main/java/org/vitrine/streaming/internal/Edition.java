// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vitrine.http.Problem;
import org.vitrine.streaming.internal.hls.Broadcast;
import org.vitrine.streaming.internal.hls.Pieces;
import org.vitrine.streaming.internal.hls.View;
import org.vitrine.streaming.internal.hls.Wanted;

/**
 * A broadcast of a stream in one of the forms in which it is given out.
 *
 * @param form what this form has of a view
 */
record Edition(LiveStream stream, Broadcast broadcast, Function<View, Pieces> form) {
    private static final long LONGEST_WAIT_MILLIS = 8_000;
    private static final Problem LATE = Problem.of(503, "no-picture", "The stream has stalled; try again in a second.");

    /** What can be fetched now. */
    Pieces now() {
        return form.apply(broadcast.view());
    }

    /** Answers when it is there: at once, or later, having waited on the stream's event loop, on the request's own. */
    void when(Wanted wanted, MediaAnswer answer, Consumer<Pieces> ready) {
        var view = broadcast.view();
        if (wanted.isSettledBy(view)) {
            ready.accept(form.apply(view));
            return;
        }
        var context = Objects.requireNonNull(Vertx.currentContext(), "off the event loop");
        var timer = new AtomicLong();
        Consumer<View> served = then -> context.runOnContext(back -> {
            if (context.owner().cancelTimer(timer.get())) {
                ready.accept(form.apply(then));
            }
        });
        timer.set(context.owner().setTimer(LONGEST_WAIT_MILLIS, late -> {
            answer.refuse(LATE);
            stream.run(() -> broadcast.forget(served));
        }));
        stream.run(() -> broadcast.await(wanted, served));
    }
}
