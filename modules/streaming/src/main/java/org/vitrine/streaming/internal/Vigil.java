// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Context;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Ends a connection that does not get on: the handshake in five seconds, a stream within ten, then no fifteen seconds without a byte and no
 * thirty without a picture or sound. While the shop itself decides, no time passes. On the event loop; it looks once a second.
 */
final class Vigil {
    private static final int SECOND_MILLIS = 1_000;
    private static final int HANDSHAKE = 5;
    private static final int STREAM = 10;
    private static final int SILENCE = 15;
    private static final int EMPTY = 30;

    private final Context context;
    private final long timer;
    private final Supplier<Stage> stage;
    private final Consumer<String> end;
    private int age;
    private int silent;
    private int empty;

    /** How far a connection has got. */
    enum Stage {
        HANDSHAKE,
        COMMANDS,
        /** The shop decides whether it may stream. */
        DECIDING,
        STREAMING
    }

    private Vigil(Context context, Supplier<Stage> stage, Consumer<String> end) {
        this.context = context;
        this.stage = stage;
        this.end = end;
        this.timer = context.owner().setPeriodic(SECOND_MILLIS, again -> look());
    }

    /** Begins to watch; tells once why the connection is to be ended. */
    static Vigil over(Context context, Supplier<Stage> stage, Consumer<String> end) {
        return new Vigil(context, stage, end);
    }

    /** Something has come. */
    void heard() {
        silent = 0;
    }

    /** A picture or sound has come. */
    void seen() {
        empty = 0;
    }

    void stop() {
        context.owner().cancelTimer(timer);
    }

    private void look() {
        var now = stage.get();
        if (now == Stage.DECIDING) {
            return;
        }
        age++;
        silent++;
        empty = now == Stage.STREAMING ? empty + 1 : 0;
        reason(now).ifPresent(reason -> {
            stop();
            end.accept(reason);
        });
    }

    private Optional<String> reason(Stage now) {
        return switch (now) {
            case HANDSHAKE -> when(age >= HANDSHAKE, "it took too long for its handshake");
            case COMMANDS -> when(age >= STREAM, "it has not begun to stream within " + STREAM + " seconds");
            case DECIDING -> Optional.empty();
            case STREAMING ->
                silent >= SILENCE
                        ? Optional.of("nothing has come from it for " + SILENCE + " seconds")
                        : when(empty >= EMPTY, "neither picture nor sound has come for " + EMPTY + " seconds");
        };
    }

    private static Optional<String> when(boolean so, String reason) {
        return so ? Optional.of(reason) : Optional.empty();
    }
}
