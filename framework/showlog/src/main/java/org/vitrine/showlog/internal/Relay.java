// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vitrine.store.Transactions;

/**
 * Carries the outbox into the log.
 *
 * <p>It asks for rows that are there, never for ids after the last one seen: a lower id may be committed later. An event is appended
 * under its row's id and the row deleted in one transaction, so whatever crashes, and however many nodes do this at once, it
 * stands in the log once. The events of one aggregate go one after the other; an event that cannot be appended holds up those
 * behind it and no others. After a failure it tries again, with growing pauses, until the outbox is empty.
 */
final class Relay {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int MOST_AT_ONCE = 500;
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final JointAppends log;
    private final OnDemand loop = new OnDemand("outbox relay", this::carryAll);
    /** Has a permit once the relay is to stop. */
    private final Semaphore closed = new Semaphore(0);

    Relay(Transactions transactions, JointAppends log) {
        this.transactions = transactions;
        this.log = log;
    }

    /** Tells that there may be something to carry. Any thread; does not block. */
    void kick() {
        loop.wake();
    }

    /** Stops soon; what is left is carried after the next start. */
    void close() {
        closed.release();
        loop.awaitIdle(FAREWELL);
    }

    private void carryAll() {
        var pause = Duration.ofMillis(100);
        while (closed.availablePermits() == 0) {
            switch (carrySome()) {
                case EMPTY -> {
                    return;
                }
                case CARRIED -> pause = Duration.ofMillis(100);
                case FAILED -> {
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
    }

    private Outcome carrySome() {
        try {
            var entries = transactions.in(tx -> OutboxTable.oldest(tx, MOST_AT_ONCE));
            if (entries.isEmpty()) {
                return Outcome.EMPTY;
            }
            carry(entries);
            return Outcome.CARRIED;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The outbox could not be carried into the log; it is tried again", e);
            return Outcome.FAILED;
        }
    }

    /** Carries the aggregates side by side, so that many fit into one transaction of the log. */
    private void carry(List<OutboxTable.Entry> entries) {
        var byAggregate = entries.stream()
                .collect(Collectors.groupingBy(OutboxTable.Entry::aggregate, LinkedHashMap::new, Collectors.toList()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = byAggregate.values().stream().map(this::inOrder).toList();
            for (var done : threads.invokeAll(tasks)) {
                await(done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Callable<Boolean> inOrder(List<OutboxTable.Entry> entries) {
        return () -> {
            entries.forEach(entry -> log.append(entry.event(), tx -> OutboxTable.delete(tx, entry.id())));
            return true;
        };
    }

    private static void await(Future<Boolean> done) throws InterruptedException {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An event could not be appended", e.getCause());
        }
    }

    private void pause(Duration length) {
        try {
            if (closed.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
                closed.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.release();
        }
    }

    private enum Outcome {
        EMPTY,
        CARRIED,
        FAILED
    }
}
