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
 * events in the order of their offsets, and only of committed ones.
 *
 * <p>The appender's row gives the end of the log and is locked while we write, so two nodes that both append take turns and leave no
 * gap: each turn is a new epoch. What the other one has written meanwhile is told to our listeners first.
 */
final class ShowWriter {
    private static final System.Logger LOG = System.getLogger(ShowWriter.class.getName());
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_WAITING = 10_000;
    private static final Position UNKNOWN = new Position(0, -1);

    private final ShowId show;
    private final Transactions transactions;
    private final AppenderTable appenders;
    private final Clock clock;
    private final Listeners listeners;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final OnDemand loop;
    /** What the listeners were told last; touched by the loop alone. */
    private Position told = UNKNOWN;

    ShowWriter(ShowId show, Transactions transactions, AppenderTable appenders, Clock clock, Listeners listeners) {
        this.show = show;
        this.transactions = transactions;
        this.appenders = appenders;
        this.clock = clock;
        this.listeners = listeners;
        this.loop = new OnDemand("showlog " + show, this::drain);
    }

    /** Takes an append; {@link Waiting#await} tells what came of it. */
    void add(Waiting append) {
        if (!queue.offer(append)) {
            throw new LogUnavailable("Too many events wait for the log of show " + show);
        }
        loop.wake();
    }

    void awaitIdle(Duration patience) {
        loop.awaitIdle(patience);
    }

    private void drain() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            write(batch);
        }
    }

    private List<Waiting> next() {
        var queued = new ArrayList<Waiting>();
        queue.drainTo(queued, MOST_AT_ONCE);
        return queued.stream().filter(Waiting::take).toList();
    }

    private void write(List<Waiting> appends) {
        try {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var written = quickly(appends, at).orElseGet(() -> transactions.in(tx -> store(tx, appends, at)));
            written.answer();
            listeners.tell(written.news());
            told = written.position();
        } catch (RuntimeException | Error e) {
            appends.forEach(append -> append.failed(e));
        }
    }

    /**
     * Writes without looking first, as if nobody else had written since and all events were new, which is nearly always so; empty if it
     * turns out otherwise, and then nothing has happened.
     */
    private Optional<Batch> quickly(List<Waiting> appends, Instant at) {
        long distinct = appends.stream().map(Waiting::id).distinct().count();
        if (told.equals(UNKNOWN) || distinct < appends.size()) {
            return Optional.empty();
        }
        try {
            return transactions.in(tx -> {
                if (!appenders.moveOn(tx, show, told, told.offset() + appends.size())) {
                    return Optional.empty();
                }
                var batch = new Batch(told, at, List.of());
                appends.forEach(append -> batch.add(tx, append));
                batch.write(tx);
                return Optional.of(batch);
            });
        } catch (StoreFailed e) {
            LOG.log(System.Logger.Level.DEBUG, "Events are looked for before they are written", e);
            return Optional.empty();
        }
    }

    private Batch store(Tx tx, List<Waiting> appends, Instant at) {
        var start = appenders.take(tx, show);
        var missed = told.equals(UNKNOWN) || told.offset() == start.offset()
                ? List.<LogEvent>of()
                : EventTable.between(tx, show, told.offset(), start.offset());
        var batch = new Batch(start, at, missed);
        batch.know(EventTable.withIds(tx, show, givenIds(appends)));
        appends.forEach(append -> batch.add(tx, append));
        batch.write(tx);
        if (batch.end() > start.offset()) {
            appenders.moveEnd(tx, show, batch.position());
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
