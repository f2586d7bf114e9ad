// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.store.Tx;

/**
 * Jobs in memory: they run on the thread that moves the {@link ManualClock}, or that commits a job which is due already.
 *
 * <p>A job that fails is due again a minute later. Safe for many threads; one job at a time.
 */
public final class MemoryJobs implements Jobs {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ManualClock clock;
    private final Map<String, JobHandler> handlers = new ConcurrentHashMap<>();
    /** Guarded by {@code this}. */
    private final Map<Id, Job> waiting = new LinkedHashMap<>();

    public MemoryJobs(ManualClock clock) {
        this.clock = clock;
        clock.onMove(this::runDue);
    }

    /** Lets this handler do the jobs of its name. */
    public MemoryJobs with(JobHandler handler) {
        handlers.put(handler.name(), handler);
        runDue();
        return this;
    }

    @Override
    public void schedule(Tx tx, Job job) {
        tx.afterCommit(() -> {
            put(job);
            runDue();
        });
    }

    @Override
    public void cancel(Tx tx, String name, String key) {
        tx.afterCommit(() -> drop(new Id(name, key)));
    }

    /** What is still to be done, the earliest first. */
    public synchronized List<Job> waiting() {
        return waiting.values().stream().sorted(Comparator.comparing(Job::due)).toList();
    }

    private void runDue() {
        for (var next = takeDue(); next.isPresent(); next = takeDue()) {
            run(next.get());
        }
    }

    private void run(Job job) {
        try {
            Optional.ofNullable(handlers.get(job.name())).ifPresent(handler -> handler.run(job));
        } catch (RuntimeException e) {
            put(new Job(job.name(), job.key(), clock.instant().plus(PAUSE), job.payload()));
        }
    }

    private synchronized Optional<Job> takeDue() {
        Instant now = clock.instant();
        var due = waiting.values().stream()
                .filter(job -> !job.due().isAfter(now) && handlers.containsKey(job.name()))
                .min(Comparator.comparing(Job::due));
        due.ifPresent(job -> waiting.remove(new Id(job.name(), job.key())));
        return due;
    }

    private synchronized void put(Job job) {
        waiting.put(new Id(job.name(), job.key()), job);
    }

    private synchronized void drop(Id id) {
        waiting.remove(id);
    }

    private record Id(String name, String key) {}
}
