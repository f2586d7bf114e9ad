// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.Vertx;
import java.lang.annotation.Annotation;
import java.util.List;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.NewEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowStarted;
import org.vitrine.shows.ShowState;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.FakeSecrets;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;

/** Simulcast as in the shop, with one show; time stands still. */
final class Shop implements AutoCloseable, VertxServer {
    static final String SLUG = "tea-time";

    final ManualClock clock = new ManualClock();
    final FakeShows shows = new FakeShows();
    final ShowId show = shows.put(SLUG, ShowState.LIVE).id();
    final MemoryShowLog log = new MemoryShowLog(clock);
    final Caller.Staff host = Callers.owner();
    final Targets targets;
    final Simulcast simulcast;
    private final Vertx vertx = Vertx.vertx();

    Shop(Transactions transactions, boolean allowPrivateTargets) {
        targets = new Targets(transactions, new FakeSecrets(), new FakeAudit(), new MemoryOutbox(log), clock);
        simulcast = new Simulcast(new Wishes(allowPrivateTargets), this, targets, clock);
        simulcast.setShows(shows);
        log.with(simulcast);
    }

    /** The host goes on air. */
    void goOnAir() {
        shows.put(SLUG, ShowState.LIVE);
        log.append(NewEvent.of(show, new ShowStarted()));
    }

    SimulcastResource resource() {
        return new SimulcastResource(targets, simulcast, shows);
    }

    List<TargetJson> items() {
        return resource().list(SLUG).items();
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public String publicUrl() {
        return "http://localhost";
    }

    @Override
    public void close() {
        simulcast.close();
        vertx.close().await();
    }

    private record Wishes(boolean allowPrivateTargets) implements SimulcastConfig {
        @Override
        public int backlogKilobytes() {
            return 1024;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return SimulcastConfig.class;
        }
    }
}
