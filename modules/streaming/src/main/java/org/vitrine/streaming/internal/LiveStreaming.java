// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.captions.CaptionService;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.http.vertx.RawRoute;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.shows.ShowEnded;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowStarted;
import org.vitrine.streaming.Ingest;
import org.vitrine.streaming.ProgrammeClock;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.Renditions;
import org.vitrine.streaming.StreamHealth;
import org.vitrine.streaming.StreamingService;
import org.vitrine.streaming.internal.health.ViewerReports;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.StreamEgress;

/**
 * Takes streams in over RTMP and gives them out over HTTP.
 *
 * <p>Owns the port for encoders and all streams; the show service, the log, egresses and archives come and go while it runs.
 */
@Component(
        service = {
            ProgrammeClock.class,
            StreamingService.class,
            Renditions.class,
            Ingest.class,
            RawRoute.class,
            LogListener.class,
            HealthCheck.class,
            LiveStreaming.class
        },
        immediate = true,
        configurationPid = StreamingConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = StreamingConfig.class)
public final class LiveStreaming
        implements ProgrammeClock, StreamingService, Renditions, Ingest, RawRoute, LogListener, HealthCheck {
    private static final System.Logger LOG = System.getLogger(LiveStreaming.class.getName());

    private static final Pattern RENDITION = Pattern.compile("[a-z0-9-]{1,32}");

    private final FactQueue facts = new FactQueue();
    private final Takers takers = new Takers();
    private final Gate gate;
    private final Curtain curtain;
    private final Streams streams;
    private final CaptionDoor captions = new CaptionDoor();
    private final Doorkeeper watching;
    private final MediaRoute media;
    private final VertxServer server;
    private final ViewerReports viewers;
    private final RtmpPort port;
    private final Optional<RtmpPort> securePort;

    @Activate
    public LiveStreaming(
            StreamingConfig config,
            @Reference VertxServer server,
            @Reference Clock clock,
            @Reference ViewerReports viewers) {
        this(StreamSettings.of(config, server.certificate()), server, clock, viewers);
    }

    LiveStreaming(StreamSettings settings, VertxServer server, Clock clock, ViewerReports viewers) {
        this.viewers = viewers;
        this.gate = new Gate(clock);
        this.curtain = new Curtain(server.vertx());
        this.streams = new Streams(server.vertx(), clock, settings, facts, takers, curtain);
        this.watching =
                new Doorkeeper(clock, Doorkeeper.Room.viewers(settings.viewers().socketsOfAddress()));
        this.media = new MediaRoute(
                streams, new LiveSocketDoor(server, watching), captions, new ArchiveDoor(takers.archives()));
        this.server = server;
        var doorkeeper = new Doorkeeper(clock, Doorkeeper.Room.PUBLISHERS);
        this.port = port(EncoderPort.plain(settings), doorkeeper);
        this.securePort = settings.secure().map(where -> port(where, doorkeeper));
        port.open();
        securePort.ifPresent(RtmpPort::open);
    }

    private RtmpPort port(EncoderPort where, Doorkeeper doorkeeper) {
        RtmpServer.Reception reception = (socket, gone) -> EncoderConnection.open(socket, gate, streams, gone);
        return new RtmpPort(where, new RtmpServer(server.vertx(), where, doorkeeper, reception));
    }

    /** How many live sockets are open. */
    int watching() {
        return watching.inside();
    }

    /** For the module's own ways in. */
    Streams streams() {
        return streams;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setShows(ShowService shows) {
        gate.set(shows);
        curtain.set(shows);
    }

    void unsetShows(ShowService shows) {
        gate.unset(shows);
        curtain.unset(shows);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setLog(ShowLog log) {
        facts.set(log);
    }

    void unsetLog(ShowLog log) {
        facts.unset(log);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEgress(StreamEgress egress) {
        takers.egresses().add(egress);
    }

    void removeEgress(StreamEgress egress) {
        takers.egresses().remove(egress);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addArchive(MediaArchive archive) {
        takers.archives().add(archive);
    }

    void removeArchive(MediaArchive archive) {
        takers.archives().remove(archive);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setCaptions(CaptionService service) {
        captions.set(service);
    }

    void unsetCaptions(CaptionService service) {
        captions.unset(service);
    }

    @Deactivate
    void close() {
        port.close();
        securePort.ifPresent(RtmpPort::close);
        streams.endAll();
        facts.close();
        LOG.log(Level.DEBUG, "The port for encoders is closed");
    }

    @Override
    public String url() {
        return port.url(host());
    }

    @Override
    public Optional<String> secureUrl() {
        return securePort.map(open -> open.url(host()));
    }

    @Override
    public int port() {
        return port.number();
    }

    @Override
    public Optional<Instant> now(ShowId show) {
        return streams.find(show).flatMap(LiveStream::now);
    }

    @Override
    public StreamHealth health(ShowId show) {
        return streams.find(show)
                .map(stream -> stream.health().seen(viewers.of(show)))
                .orElse(StreamHealth.OFFLINE);
    }

    @Override
    public Optional<Rendition> open(ShowId show, String name) {
        if (!RENDITION.matcher(name).matches()) {
            throw new IllegalArgumentException("A rendition is named by 1 to 32 of a-z, 0-9 and -; not " + name);
        }
        return streams.find(show).map(stream -> stream.open(name));
    }

    @Override
    public String path() {
        return media.path();
    }

    @Override
    public void handle(HttpServerRequest request, Map<String, String> parameters) {
        media.handle(request, parameters);
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            if (event.as(ShowStarted.class).isPresent()) {
                streams.find(event.show()).ifPresent(LiveStream::goOnAir);
            }
            if (event.as(ShowEnded.class).isPresent()) {
                streams.end(event.show());
            }
        }
    }

    @Override
    public String name() {
        return "streaming";
    }

    @Override
    public Health check() {
        return port.health() instanceof Health.Up
                ? securePort.map(RtmpPort::health).orElseGet(port::health)
                : port.health();
    }

    private String host() {
        return URI.create(server.publicUrl()).getHost();
    }
}
