// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.NewEvent;
import org.vitrine.store.Tx;

/** An append on its way: waits in the queue, is taken into a transaction, and answers its sender. */
final class Waiting {
    private final NewEvent event;
    private final UUID id;
    private final Consumer<Tx> along;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);
    private final CompletableFuture<LogEvent> answer = new CompletableFuture<>();

    private enum Stage {
        QUEUED,
        TAKEN,
        WITHDRAWN
    }

    Waiting(NewEvent event, UUID id, Consumer<Tx> along) {
        this.event = event;
        this.id = id;
        this.along = along;
    }

    NewEvent event() {
        return event;
    }

    /** The id that it will have in the log. */
    UUID id() {
        return id;
    }

    /** The event at its place in the log, without its texts. */
    LogEvent placed(long epoch, long offset, Instant at) {
        return new LogEvent(
                event.show(),
                epoch,
                offset,
                id,
                at,
                event.mediaTime().map(Instant::toEpochMilli),
                event.type(),
                event.version(),
                event.audience(),
                event.actor(),
                event.data());
    }

    /** What belongs into the same transaction. */
    void joinIn(Tx tx) {
        along.accept(tx);
    }

    /** Whether it is now the writer's to write; no, if its sender has given up. */
    boolean take() {
        return stage.compareAndSet(Stage.QUEUED, Stage.TAKEN);
    }

    void committed(LogEvent stored) {
        answer.complete(stored);
    }

    void failed(Throwable why) {
        answer.completeExceptionally(why);
    }

    /**
     * Waits for the commit.
     *
     * <p>The patience is for the queue: what waits there longer is withdrawn and will not happen. What is in a transaction already is
     * waited for to its end, which the store's own limits bound, so that the answer is always true.
     */
    LogEvent await(Duration patience) {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (stage.compareAndSet(Stage.QUEUED, Stage.WITHDRAWN)) {
                throw new LogUnavailable("The log did not take the event within " + patience.toMillis() + " ms", e);
            }
            return awaitTaken();
        } catch (InterruptedException e) {
            return interrupted(e);
        } catch (ExecutionException e) {
            throw unavailable(e);
        }
    }

    private LogEvent awaitTaken() {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            return interrupted(e);
        } catch (ExecutionException e) {
            throw unavailable(e);
        }
    }

    private LogEvent interrupted(InterruptedException e) {
        if (!stage.compareAndSet(Stage.QUEUED, Stage.WITHDRAWN)) {
            var stored = answer.handle((event, failure) -> event).join();
            Thread.currentThread().interrupt();
            if (stored != null) {
                return stored;
            }
        }
        Thread.currentThread().interrupt();
        throw new LogUnavailable("Interrupted while waiting for the log", e);
    }

    private static LogUnavailable unavailable(ExecutionException e) {
        return new LogUnavailable("The event could not be committed to the log", e);
    }
}
