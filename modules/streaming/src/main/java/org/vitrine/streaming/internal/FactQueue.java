// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.Fact;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.streaming.HealthChanged;

/** Brings facts into the log, one after the other, on a thread that may wait for it; the log may come and go. */
final class FactQueue implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FactQueue.class.getName());
    private static final long FAREWELL_SECONDS = 3;

    private final AtomicReference<@Nullable ShowLog> log = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("streaming-facts").factory());

    void set(ShowLog service) {
        log.set(service);
    }

    void unset(ShowLog service) {
        log.compareAndSet(service, null);
    }

    /** Puts a fact behind those before; returns at once. */
    void add(ShowId show, Fact fact, Optional<Instant> mediaTime) {
        thread.execute(() -> {
            var event = NewEvent.of(show, fact).to(audience(fact));
            append(mediaTime.map(event::at).orElse(event));
        });
    }

    /** Waits a moment for what is in the queue. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How the stream comes in is the host's concern; viewers hear that it is interrupted, or back. */
    private static Audience audience(Fact fact) {
        return fact instanceof HealthChanged ? Audience.STAFF : Audience.PUBLIC;
    }

    private void append(NewEvent event) {
        var service = log.get();
        try {
            if (service == null) {
                throw new IllegalStateException("there is no show log");
            }
            service.append(event);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, event.type() + " of show " + event.show() + " is not in its log", e);
        }
    }
}
