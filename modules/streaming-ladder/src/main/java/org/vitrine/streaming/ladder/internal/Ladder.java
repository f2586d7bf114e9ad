// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.Renditions;
import org.vitrine.streaming.StreamingService;
import org.vitrine.streaming.ladder.internal.LadderState.State;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/** Makes smaller renditions of each stream, where ffmpeg is installed; without it nothing but a sentence. */
@Component(
        service = {StreamEgress.class, HealthCheck.class, Ladder.class},
        configurationPid = LadderConfig.PID)
@Designate(ocd = LadderConfig.class)
public final class Ladder implements StreamEgress, HealthCheck {
    private static final System.Logger LOG = System.getLogger(Ladder.class.getName());
    private static final Health MISSING = new Health.Degraded(
            "ffmpeg is not installed: viewers on weak networks get the sound alone, no smaller picture.",
            "Install it (Debian: apt install ffmpeg; macOS: brew install ffmpeg), say where it is in config/"
                    + LadderConfig.PID + ".json, or set enabled to false there.");

    private final LadderSettings settings;
    private final Renditions renditions;
    private final StreamingService streaming;
    private final StreamLadder.Workshop workshop;
    private final Map<ShowId, LadderSink> sinks = new ConcurrentHashMap<>();
    private volatile boolean closed;
    /** As it was seen last: the search touches the disk, which streams must not wait for. */
    private volatile boolean missing;

    @Activate
    public Ladder(
            LadderConfig config,
            @Reference Renditions renditions,
            @Reference StreamingService streaming,
            @Reference Clock clock) {
        this(LadderSettings.of(config), renditions, streaming, clock);
    }

    Ladder(LadderSettings settings, Renditions renditions, StreamingService streaming, Clock clock) {
        this.settings = settings;
        this.renditions = renditions;
        this.streaming = streaming;
        this.workshop = new StreamLadder.Workshop(new Ffmpeg(settings), clock, new Semaphore(settings.processes()));
        if (settings.enabled() && isMissing()) {
            LOG.log(Level.INFO, "ffmpeg is not installed: viewers on weak networks get the sound alone");
        }
    }

    @Override
    public Sink open(ShowId show, Instant start) {
        var sink = new LadderSink(track -> ladder(show, track), () -> sinks.remove(show));
        sinks.put(show, sink);
        Thread.ofVirtual().name("streaming-ladder-look").start(this::isMissing); // it may have been installed since
        return sink;
    }

    /** How the ladder of this show is. Any thread. */
    LadderState state(ShowId show) {
        var sink = sinks.get(show);
        if (!settings.enabled() || sink == null) {
            return LadderState.of(State.OFF);
        }
        return isMissing() ? LadderState.of(State.MISSING) : sink.state();
    }

    @Override
    public String name() {
        return "streaming-ladder";
    }

    @Override
    public Health check() {
        if (!settings.enabled()) {
            return new Health.Up();
        }
        if (isMissing()) {
            return MISSING;
        }
        boolean givenUp = sinks.values().stream().anyMatch(sink -> sink.state().state() == State.GIVEN_UP);
        return givenUp
                ? new Health.Degraded(
                        "ffmpeg ends by itself or is too slow: a stream has no smaller pictures.",
                        "See the log; leave steps out in config/" + LadderConfig.PID + ".json.")
                : new Health.Up();
    }

    @Deactivate
    void close() {
        closed = true;
        sinks.values().forEach(LadderSink::stop);
    }

    private boolean isMissing() {
        missing = workshop.ffmpeg().find().isEmpty();
        return missing;
    }

    /** On the stream's event loop. */
    private Optional<StreamLadder> ladder(ShowId show, Track track) {
        int side = streaming
                .health(show)
                .video()
                .map(video -> Math.min(video.width(), video.height()))
                .orElse(0);
        List<Step> steps =
                settings.steps().stream().filter(step -> step.height() < side).toList();
        if (closed || !settings.enabled() || steps.isEmpty() || missing) {
            return Optional.empty();
        }
        var ladder = new StreamLadder(workshop, track, steps, step -> open(show, step));
        ladder.start();
        return Optional.of(ladder);
    }

    private Rendition open(ShowId show, Step step) {
        return renditions.open(show, step.name()).orElseThrow(() -> new IllegalStateException("nobody streams"));
    }
}
