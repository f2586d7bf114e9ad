// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.vitrine.jobs.internal.JobTable.Claim;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.store.Transactions;

/**
 * Runs jobs when they are due.
 *
 * <p>One thread looks for due jobs of the names that have a handler here, takes them by a lease in the database, so that no other node
 * does, and gives each to a virtual thread. Between looks it sleeps until the next job is due, until it is woken (an earlier
 * job was set, a handler came, a run ended, a test moved its clock), or for {@link #LONGEST_SLEEP}: jobs that other nodes have set
 * are found then. While a job runs its lease is renewed; a node that dies leaves its jobs to the others when their leases end.
 */
final class Scheduler {
    private static final System.Logger LOG = System.getLogger(Scheduler.class.getName());
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(15);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEWED_AFTER = LEASE.dividedBy(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_RUNNING = 16;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final JobTable table;
    private final Clock clock;
    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();
    private final Set<Claim> running = ConcurrentHashMap.newKeySet();
    /** Has a permit when there is reason to look. */
    private final Semaphore bell = new Semaphore(0);

    private final Thread thread = Thread.ofVirtual().name("jobs").unstarted(this::loop);
    private volatile boolean closed;
    /** When it looks next by itself. */
    private volatile Instant planned = Instant.MAX;
    /** When those that run are kept longer; of the thread alone. */
    private Instant renewal = Instant.MIN;

    Scheduler(Transactions transactions, JobTable table, Clock clock) {
        this.transactions = transactions;
        this.table = table;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    void add(JobHandler handler) {
        if (handlers.putIfAbsent(handler.name(), handler) != null) {
            LOG.log(Level.ERROR, "There are two handlers of the job " + handler.name() + "; the second is not used");
        }
        wake();
    }

    void remove(JobHandler handler) {
        handlers.remove(handler.name(), handler);
    }

    /** Makes it look for a job that has been set, unless it will in time. Any thread; does not block. */
    void expect(Instant due) {
        if (due.isBefore(planned)) {
            wake();
        }
    }

    /** Makes it look at once. Any thread; does not block. */
    void wake() {
        bell.release();
    }

    /** Begins nothing more, and waits a while for what runs. */
    void close() {
        closed = true;
        wake();
        long end = System.nanoTime() + FAREWELL.toNanos();
        while ((thread.isAlive() || !running.isEmpty()) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private void loop() {
        while (!closed) {
            planned = Instant.MAX; // what is set while it looks may not be seen any more
            var pause = look();
            planned = clock.instant().plus(pause);
            awaitBell(pause);
        }
    }

    /** Starts what is due and tells how long nothing will be. */
    private Duration look() {
        try {
            var names = List.copyOf(handlers.keySet());
            if (names.isEmpty()) {
                return LONGEST_SLEEP;
            }
            renewRunning();
            startDue(names);
            return untilNext(names);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The jobs could not be read; it is tried again in a second", e);
            return Duration.ofSeconds(1);
        }
    }

    private void renewRunning() {
        var now = clock.instant();
        if (!running.isEmpty() && !now.isBefore(renewal)) {
            transactions.run(tx -> running.forEach(claim -> table.renew(tx, claim, now.plus(LEASE))));
            renewal = now.plus(RENEWED_AFTER);
        }
    }

    private void startDue(Collection<String> names) {
        int free = MOST_RUNNING - running.size();
        if (free <= 0) {
            return;
        }
        var now = clock.instant();
        var claims = transactions.in(tx -> table.due(tx, names, now, free).stream()
                .filter(claim -> table.claim(tx, claim, now, LEASE))
                .toList());
        for (var claim : claims) {
            running.add(claim);
            Thread.ofVirtual().name("job " + claim.job().name()).start(() -> run(claim));
        }
    }

    private Duration untilNext(Collection<String> names) {
        if (running.size() >= MOST_RUNNING) {
            return LONGEST_SLEEP;
        }
        var now = clock.instant();
        var next = transactions.in(tx -> table.next(tx, names, now)).orElse(Instant.MAX);
        if (!next.isAfter(now)) {
            return Duration.ZERO;
        }
        return next.isAfter(now.plus(LONGEST_SLEEP)) ? LONGEST_SLEEP : Duration.between(now, next);
    }

    private void run(Claim claim) {
        try {
            settle(claim, attempt(claim));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "What came of the job " + claim.job().name() + " could not be written; it runs again",
                    e);
        } finally {
            running.remove(claim);
            wake();
        }
    }

    private boolean attempt(Claim claim) {
        var job = claim.job();
        var handler = handlers.get(job.name());
        if (handler == null) {
            return false;
        }
        try {
            handler.run(job);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "The job " + job.name() + " " + job.key() + " failed; it is tried again", e);
            return false;
        }
    }

    private void settle(Claim claim, boolean done) {
        if (done) {
            transactions.run(tx -> table.done(tx, claim));
            return;
        }
        int doublings = Math.min(claim.failures(), MOST_DOUBLINGS);
        var next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        transactions.run(tx -> table.failed(tx, claim, next));
    }

    private void awaitBell(Duration longest) {
        try {
            bell.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
