// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.jobs.Job;
import org.vitrine.jobs.Jobs;
import org.vitrine.jobs.spi.JobHandler;
import org.vitrine.payments.spi.SettlementSource;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Reads once an hour what providers have paid out, each payout once. */
@Component(service = {JobHandler.class, Settlements.class})
public final class Settlements implements JobHandler {
    private static final System.Logger LOG = System.getLogger(Settlements.class.getName());
    private static final String NAME = "payments.settle";
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AT_FIRST = Duration.ofDays(90);
    /** What is told late bears an earlier time. */
    private static final Duration OVERLAP = Duration.ofDays(3);

    private final Transactions transactions;
    private final Jobs jobs;
    private final Clock clock;
    private final Map<String, SettlementSource> sources = new ConcurrentHashMap<>();

    @Activate
    public Settlements(@Reference Transactions transactions, @Reference Jobs jobs, @Reference Clock clock) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
        transactions.run(tx -> schedule(tx, Duration.ofMinutes(1)));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(SettlementSource source, Map<String, Object> properties) {
        sources.put(String.valueOf(properties.get(Providers.NAME)), source);
    }

    void removeSource(SettlementSource source, Map<String, Object> properties) {
        sources.remove(String.valueOf(properties.get(Providers.NAME)), source);
    }

    /** The providers that tell what they have paid out. */
    Set<String> told() {
        return Set.copyOf(sources.keySet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Job job) {
        sources.forEach(this::read);
        transactions.run(tx -> schedule(tx, EVERY));
    }

    /** One that fails does not keep the others from being read; it is read again an hour later. */
    private void read(String provider, SettlementSource source) {
        try {
            var since = transactions
                    .in(tx -> SettlementTable.newest(tx, provider))
                    .map(newest -> newest.minus(OVERLAP))
                    .orElseGet(() -> clock.instant().minus(AT_FIRST));
            var settled = source.since(since);
            transactions.run(tx -> settled.forEach(one -> SettlementTable.add(tx, provider, one)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What " + provider + " has paid out cannot be read", e);
        }
    }

    private void schedule(Tx tx, Duration pause) {
        jobs.schedule(tx, new Job(NAME, "all", clock.instant().plus(pause), ""));
    }
}
