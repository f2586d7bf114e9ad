// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetPlanned;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.spi.StreamEgress;

/**
 * Passes each stream on to its show's targets.
 *
 * <p>What staff change is heard through the show's log, so that it reaches the node that has the stream.
 */
@Component(
        service = {StreamEgress.class, LogListener.class, Simulcast.class},
        configurationPid = SimulcastConfig.PID)
@Designate(ocd = SimulcastConfig.class)
public final class Simulcast implements StreamEgress, LogListener {
    private static final System.Logger LOG = System.getLogger(Simulcast.class.getName());

    private final Targets targets;
    private final Vertx vertx;
    private final Reach reach;
    private final NetDialler dialler;
    private final Means means;
    private final ExecutorService news = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("simulcast-news").factory());
    private final Map<ShowId, Feed> feeds = new ConcurrentHashMap<>();

    @Activate
    public Simulcast(
            SimulcastConfig config, @Reference VertxServer server, @Reference Targets targets, @Reference Clock clock) {
        this.targets = targets;
        this.vertx = server.vertx();
        this.reach = new Reach(config.allowPrivateTargets());
        this.dialler = new NetDialler(vertx, reach, new ClientSSLOptions());
        this.means =
                new Means(dialler, this::after, clock, RandomGenerator.getDefault(), config.backlogKilobytes() * 1024L);
    }

    @Deactivate
    void close() {
        feeds.values().forEach(Feed::close);
        feeds.clear();
        dialler.close();
        news.shutdown();
    }

    @Override
    public Sink open(ShowId show, Instant start) {
        var feed = new Feed(target -> relay(show, target), ended -> feeds.remove(show, ended));
        var before = feeds.put(show, feed);
        Thread.ofVirtual().name("simulcast-open").start(() -> {
            if (before != null) {
                before.close();
            }
            follow(show, feed, Optional.empty());
        });
        return feed;
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            feed(event.show())
                    .ifPresent(feed -> event.as(TargetPlanned.class)
                            .map(TargetPlanned::target)
                            .ifPresent(target -> Thread.ofVirtual()
                                    .name("simulcast-follow")
                                    .start(() -> follow(event.show(), feed, Optional.of(target)))));
        }
    }

    /** The show's stream on its way to others, if it has one on this node. Any thread. */
    Optional<Feed> feed(ShowId show) {
        return Optional.ofNullable(feeds.get(show));
    }

    /** Whether staff may name this host. Blocks. */
    boolean allows(String host) {
        return reach.allows(host);
    }

    private Relay relay(ShowId show, Target target) {
        var context = vertx.getOrCreateContext();
        var told = new News(target, state -> news.execute(() -> tell(show, target.id(), state)));
        return new Relay(target, means, step -> context.runOnContext(here -> step.run()), told::hear);
    }

    private void follow(ShowId show, Feed feed, Optional<TargetId> touched) {
        try {
            feed.follow(() -> targets.of(show), touched);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "It could not be read where show " + show + " is to be passed on to", e);
        }
    }

    private void tell(ShowId show, TargetId target, TargetState state) {
        try {
            targets.tell(show, target, state);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Staff could not be told how simulcast stands for show " + show, e);
        }
    }

    private Runnable after(Duration pause, Runnable task) {
        long timer = vertx.setTimer(pause.toMillis(), due -> task.run());
        return () -> vertx.cancelTimer(timer);
    }
}
