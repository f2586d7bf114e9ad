// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.jobs.Job;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;

/** The rows of jobs. A job is this node's while the row bears the node's id and the lease has not run out. */
final class JobTable {
    private static final String FREE = "(leased_until is null or leased_until <= ?)";
    private static final String OURS = " where name = ? and job_key = ? and leased_by = ?";

    private final UUID node;

    JobTable(UUID node) {
        this.node = node;
    }

    /** Sets a job, new or again; one that runs just now goes on, and the new one waits for its end. */
    void put(Tx tx, Job job) {
        if (!add(tx, job) && !move(tx, job) && !add(tx, job)) {
            throw new IllegalStateException("Job " + job.name() + " " + job.key() + " comes and goes");
        }
    }

    void drop(Tx tx, String name, String key) {
        tx.update("delete from job where name = ? and job_key = ?", name, key);
    }

    /** The jobs of these names that are due and nobody's, the earliest first. */
    List<Claim> due(Tx tx, Collection<String> names, Instant now, int limit) {
        return tx.list(
                "select name, job_key, due, payload, version, failures from job where due <= ? and " + FREE
                        + named(names) + " order by due limit " + limit,
                JobTable::claim,
                values(names, now, now));
    }

    /** Takes a job for this node; false where another one was faster. */
    boolean claim(Tx tx, Claim claim, Instant now, Duration lease) {
        return tx.update(
                        "update job set leased_by = ?, leased_until = ? where name = ? and job_key = ? and version = ? and "
                                + FREE,
                        node,
                        now.plus(lease),
                        claim.job.name(),
                        claim.job.key(),
                        claim.version,
                        now)
                == 1;
    }

    /** Keeps a job that takes long. */
    void renew(Tx tx, Claim claim, Instant until) {
        tx.update("update job set leased_until = ?" + OURS, until, claim.job.name(), claim.job.key(), node);
    }

    /** Takes a job away that has been done, unless it was set again meanwhile. */
    void done(Tx tx, Claim claim) {
        tx.update(
                "delete from job" + OURS + " and version = ?", claim.job.name(), claim.job.key(), node, claim.version);
        release(tx, claim);
    }

    /** Puts a job off that has failed, unless it was set again meanwhile. */
    void failed(Tx tx, Claim claim, Instant next) {
        tx.update(
                "update job set due = ?, failures = failures + 1" + OURS + " and version = ?",
                next,
                claim.job.name(),
                claim.job.key(),
                node,
                claim.version);
        release(tx, claim);
    }

    /** When there will be something to do for these names; empty where nothing waits. */
    Optional<Instant> next(Tx tx, Collection<String> names, Instant now) {
        return tx.first(
                        "select min(case when " + FREE + " then due else leased_until end) as at from job where 1 = 1"
                                + named(names),
                        row -> row.optionalInstant("at"),
                        values(names, now))
                .flatMap(at -> at);
    }

    private void release(Tx tx, Claim claim) {
        tx.update(
                "update job set leased_by = null, leased_until = null" + OURS, claim.job.name(), claim.job.key(), node);
    }

    private static boolean move(Tx tx, Job job) {
        return tx.update(
                        "update job set due = ?, payload = ?, version = ?, failures = 0 where name = ? and job_key = ?",
                        job.due(),
                        job.payload(),
                        UUID.randomUUID(),
                        job.name(),
                        job.key())
                == 1;
    }

    private static boolean add(Tx tx, Job job) {
        return tx.insertIfAbsent(
                "insert into job (name, job_key, due, payload, version, failures) values (?, ?, ?, ?, ?, 0)",
                job.name(),
                job.key(),
                job.due(),
                job.payload(),
                UUID.randomUUID());
    }

    private static String named(Collection<String> names) {
        return " and name in (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private static @Nullable Object[] values(Collection<String> names, Instant... times) {
        return Stream.concat(Stream.of(times), names.stream()).toArray();
    }

    private static Claim claim(Row row) {
        var job = new Job(row.text("name"), row.text("job_key"), row.instant("due"), row.text("payload"));
        return new Claim(job, row.uuid("version"), row.integer("failures"));
    }

    /** A job as it stood when it was read. */
    record Claim(Job job, UUID version, int failures) {}
}
