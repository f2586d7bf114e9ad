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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowStarted;
import org.vitrine.simulcast.TargetId;
import org.vitrine.simulcast.TargetPlanned;
import org.vitrine.simulcast.TargetState;
import org.vitrine.streaming.spi.StreamEgress;

/**
 * Passes each stream on to its show's targets while the show is on air: what is streamed into the green room is for staff alone.
 *
 * <p>What staff change is heard through the show's log, so that it reaches the node that has the stream. What cannot be read, as while shows are being
 * swapped, leaves all as it is and is looked at again.
 */
@Component(
        service = {StreamEgress.class, LogListener.class, Simulcast.class},
        configurationPid = SimulcastConfig.PID)
@Designate(ocd = SimulcastConfig.class)
public final class Simulcast implements StreamEgress, LogListener {
    private static final System.Logger LOG = System.getLogger(Simulcast.class.getName());

    /** Longer than another node may take a show for what it was a moment ago. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ShowDoor shows = new ShowDoor();
    private final Targets targets;
    private final Vertx vertx;
    private final Reach reach;
    private final NetDialler dialler;
    private final Means means;
    private final ExecutorService news = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("simulcast-news").factory());
    private final Map<ShowId, Feed> feeds = new ConcurrentHashMap<>();
    /** Also those that are being closed. */
    private final Set<Feed> open = ConcurrentHashMap.newKeySet();

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

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setShows(ShowService service) {
        shows.set(service);
    }

    void unsetShows(ShowService service) {
        shows.unset(service);
    }

    @Deactivate
    void close() {
        feeds.clear();
        open.forEach(Feed::close);
        dialler.close();
        news.shutdown(); // the last, since relays tell their news until they are closed
    }

    @Override
    public Sink open(ShowId show, Instant start) {
        var feed = new Feed(target -> relay(show, target), ended -> {
            feeds.remove(show, ended);
            Thread.ofVirtual().name("simulcast-end").start(() -> close(ended));
        });
        open.add(feed);
        var before = feeds.put(show, feed);
        Thread.ofVirtual().name("simulcast-open").start(() -> {
            if (before != null) {
                close(before);
            }
            follow(show, feed, Optional.empty());
        });
        return feed;
    }

    private void close(Feed feed) {
        feed.close();
        open.remove(feed);
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            feed(event.show()).ifPresent(feed -> heard(event, feed));
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

    private void heard(LogEvent event, Feed feed) {
        event.as(TargetPlanned.class)
                .ifPresent(planned -> followSoon(event.show(), feed, Optional.of(planned.target())));
        event.as(ShowStarted.class).ifPresent(started -> {
            followSoon(event.show(), feed, Optional.empty());
            // another node may remember for a second that it had not
            after(PAUSE, () -> followSoon(event.show(), feed, Optional.empty()));
        });
    }

    private void followSoon(ShowId show, Feed feed, Optional<TargetId> touched) {
        Thread.ofVirtual().name("simulcast-follow").start(() -> follow(show, feed, touched));
    }

    /** Lets the stream go where it is to go by now; the target that somebody has touched is asked again. Blocks. */
    void follow(ShowId show, Feed feed, Optional<TargetId> touched) {
        try {
            feed.follow(() -> planned(show), touched);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Where show " + show + " is to be passed on to is read again in a moment", e);
            after(PAUSE, () -> followSoon(show, feed, touched));
        }
    }

    private List<Target> planned(ShowId show) {
        return shows.isOnAir(show) ? targets.of(show) : List.of();
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
