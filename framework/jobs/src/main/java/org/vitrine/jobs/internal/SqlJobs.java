// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs.internal;

import java.time.Clock;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Jobs in the database; {@link Scheduler} tells how they are run. Handlers come and go while it runs. */
@Component(immediate = true)
public final class SqlJobs implements Jobs {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_PAYLOAD = 100_000;

    private final JobTable table;
    private final Scheduler scheduler;

    @Activate
    public SqlJobs(@Reference Transactions transactions, @Reference Clock clock) {
        this(transactions, clock, UUID.randomUUID());
    }

    /** The jobs as this node sees them. */
    SqlJobs(Transactions transactions, Clock clock, UUID node) {
        this.table = new JobTable(node);
        this.scheduler = new Scheduler(transactions, table, clock);
        scheduler.start();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(JobHandler handler) {
        scheduler.add(handler);
    }

    void removeHandler(JobHandler handler) {
        scheduler.remove(handler);
    }

    @Deactivate
    void close() {
        scheduler.close();
    }

    @Override
    public void schedule(Tx tx, Job job) {
        check("name", job.name(), LONGEST_NAME);
        check("key", job.key(), LONGEST_KEY);
        check("payload", job.payload(), LONGEST_PAYLOAD);
        table.put(tx, job);
        tx.afterCommit(() -> scheduler.expect(job.due()));
    }

    @Override
    public void cancel(Tx tx, String name, String key) {
        table.drop(tx, name, key);
    }

    /** Makes it look at the clock again, for one that does not move by itself. */
    void wake() {
        scheduler.wake();
    }

    private static void check(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("A job's " + what + " has at most " + longest + " characters");
        }
    }
}
