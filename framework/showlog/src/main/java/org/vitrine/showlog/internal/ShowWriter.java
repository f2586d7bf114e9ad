// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog.Position;
import org.vitrine.store.StoreFailed;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/**
 * Writes the log of one show on this node.
 *
 * <p>Appends queue up while a transaction runs; the next one takes all of them (group commit). After the commit their senders are
 * answered and then the listeners told, on the same thread and before the next transaction begins: so everyone hears of
 * events in the order of their offsets, and only of committed ones. {@link Gathering} says how long a busy show waits for more.
 *
 * <p>The appender's row gives the end of the log and is locked while we write, so two nodes that both append take turns and leave no
 * gap: each turn is a new epoch. What the other one has written meanwhile is told to our listeners first; on a node that does not
 * append it is read when {@link #follow} says that there is some. Where the database is this process's alone, the row is spared most writes.
 */
final class ShowWriter {
    private static final System.Logger LOG = System.getLogger(ShowWriter.class.getName());
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_WAITING = 10_000;
    private static final int PAGE = 1_000;

    private final ShowId show;
    private final Books books;
    private final Ears ears;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final OnDemand loop;
    private final Gathering gathering = new Gathering();
    /** Up to where the log is said to reach. */
    private final AtomicLong said = new AtomicLong();
    /** The offset that the listeners were told last; written by the loop alone. */
    private volatile long told;
    /** Where the log ended when this node wrote last; touched by the loop alone. */
    private @Nullable Position own;

    /** Those who hear of what is written, here or elsewhere. */
    interface Ears {
        /** This node has written a show's log up to here. */
        void committed(ShowId show, long end);

        /** Events of one show are in the log, oldest first. */
        void hear(List<LogEvent> events);
    }

    /** Where all shows are written. */
    record Books(Transactions transactions, AppenderTable appenders, Clock clock) {}

    /** A writer whose listeners know the log up to an offset. */
    ShowWriter(ShowId show, Books books, Ears ears, long told) {
        this.show = show;
        this.books = books;
        this.ears = ears;
        this.told = told;
        this.loop = new OnDemand("showlog " + show, this::drain);
    }

    /** Takes an append; {@link Waiting#await} tells what came of it. */
    void add(Waiting append) {
        if (!queue.offer(append)) {
            throw new LogUnavailable("Too many events wait for the log of show " + show);
        }
        if (!append.event().waitsForPicture()) {
            gathering.hurry();
        }
        loop.wake();
    }

    /** Tells the listeners what is in the log up to this offset and beyond, soon. Any thread; does not block. */
    void follow(long end) {
        if (said.accumulateAndGet(end, Math::max) > told) {
            loop.wake();
        }
    }

    void awaitIdle(Duration patience) {
        loop.awaitIdle(patience);
    }

    private void drain() {
        boolean more = true;
        while (more) {
            catchUp();
            if (!queue.isEmpty()) {
                gathering.await();
            }
            var batch = next();
            if (!batch.isEmpty()) {
                gathering.begun(System.nanoTime(), batch.size());
                write(batch);
            }
            more = !batch.isEmpty() || said.get() > told;
        }
    }

    /** Reads a page of what others have written; what was said and is not there, or cannot be read, waits until it is said again. */
    private void catchUp() {
        long end = said.get();
        if (end <= told) {
            return;
        }
        try {
            var missed = books.transactions.in(tx -> EventTable.after(tx, show, Caller.Staff.SYSTEM, told, PAGE));
            if (missed.size() < PAGE) {
                said.compareAndSet(end, 0);
            }
            tell(missed);
        } catch (RuntimeException e) {
            said.compareAndSet(end, 0);
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What others wrote in the log of show " + show + " could not be read",
                    e);
        }
    }

    private void tell(List<LogEvent> events) {
        if (!events.isEmpty()) {
            ears.hear(events);
            told = events.getLast().offset();
        }
    }

    private List<Waiting> next() {
        var queued = new ArrayList<Waiting>();
        queue.drainTo(queued, MOST_AT_ONCE);
        return queued.stream().filter(Waiting::take).toList();
    }

    private void write(List<Waiting> appends) {
        try {
            var at = books.clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var written = quickly(appends, at).orElseGet(() -> books.transactions.in(tx -> store(tx, appends, at)));
            own = written.position();
            written.answer();
            if (!written.isNothing()) {
                ears.committed(show, written.end());
            }
            tell(written.news());
        } catch (RuntimeException | Error e) {
            appends.forEach(append -> append.failed(e));
        }
    }

    /**
     * Writes without looking first, as if nobody else had written since and all events were new, which is nearly always so; empty if it
     * turns out otherwise, and then nothing has happened.
     */
    private Optional<Batch> quickly(List<Waiting> appends, Instant at) {
        var from = own;
        long distinct = appends.stream().map(Waiting::id).distinct().count();
        if (from == null || from.offset() != told || distinct < appends.size()) {
            return Optional.empty();
        }
        try {
            return books.transactions.in(tx -> {
                var end = new Position(from.epoch(), from.offset() + appends.size());
                if (isToBeTold(from, end) && !books.appenders.moveOn(tx, show, end)) {
                    return Optional.empty();
                }
                var batch = new Batch(from, at, List.of());
                appends.forEach(append -> batch.add(tx, append));
                batch.write(tx);
                return Optional.of(batch);
            });
        } catch (StoreFailed e) {
            LOG.log(System.Logger.Level.DEBUG, "Events are looked for before they are written", e);
            return Optional.empty();
        }
    }

    /** Where other nodes may write too, they learn from the appender's row that they were not quicker; else it is told the end seldom. */
    private boolean isToBeTold(Position from, Position end) {
        return books.transactions.isShared() || AppenderTable.isFar(from, end);
    }

    private Batch store(Tx tx, List<Waiting> appends, Instant at) {
        var start = books.appenders.take(tx, show);
        var missed = told == start.offset() ? List.<LogEvent>of() : EventTable.between(tx, show, told, start.offset());
        var batch = new Batch(start, at, missed);
        batch.know(EventTable.withIds(tx, show, givenIds(appends)));
        appends.forEach(append -> batch.add(tx, append));
        batch.write(tx);
        if (!batch.isNothing()) {
            books.appenders.moveEnd(tx, show, batch.position());
        }
        return batch;
    }

    /** Ids made here are new, so only the given ones need to be looked for. */
    private static List<UUID> givenIds(List<Waiting> appends) {
        return appends.stream()
                .flatMap(append -> append.event().id().stream())
                .distinct()
                .toList();
    }
}
