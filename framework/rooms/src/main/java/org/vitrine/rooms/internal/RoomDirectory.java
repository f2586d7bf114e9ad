// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.identity.ShopperId;
import org.vitrine.nodes.Nodes;
import org.vitrine.rooms.Rooms;
import org.vitrine.rooms.SentAway;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;

/** All rooms of this node. Owns their state: nothing that can be swapped stands in its constructor. */
@Component(
        service = {RoomDirectory.class, Rooms.class, LogListener.class},
        configurationPid = RoomsConfig.PID)
@Designate(ocd = RoomsConfig.class)
public final class RoomDirectory implements Rooms, LogListener, Room.House, OtherNodes.Hall {
    private static final long CHECK_MILLIS = 1_000;
    private static final long RECORD_MILLIS = 10_000;
    private static final long PING_MILLIS = 25_000;

    private final Vertx vertx;
    private final ShowLog log;
    private final Clock clock;
    private final Map<ShowId, Room> rooms = new ConcurrentHashMap<>();
    private final List<Long> timers;
    private volatile Rates.Limits limits;
    private final OtherNodes others;
    private volatile String ui = "";

    @Activate
    public RoomDirectory(
            @Reference VertxServer server, @Reference ShowLog log, @Reference Clock clock, RoomsConfig config) {
        this(server.vertx(), log, clock, limits(config));
    }

    RoomDirectory(Vertx vertx, ShowLog log, Clock clock, Rates.Limits limits) {
        this.vertx = vertx;
        this.log = log;
        this.clock = clock;
        this.limits = limits;
        this.others = new OtherNodes(log, this);
        this.timers = List.of(
                vertx.setPeriodic(CHECK_MILLIS, tick -> rooms.values().forEach(RoomDirectory::check)),
                vertx.setPeriodic(PING_MILLIS, tick -> rooms.values().forEach(room -> room.forEach(Session::ping))),
                vertx.setPeriodic(CHECK_MILLIS, tick -> Thread.ofVirtual().start(others::meet)),
                vertx.setPeriodic(RECORD_MILLIS, tick -> Thread.ofVirtual().start(this::record)));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addNodes(Nodes added) {
        others.join(added);
    }

    void removeNodes(Nodes removed) {
        others.leave(removed);
    }

    @Modified
    void configure(RoomsConfig config) {
        limits = limits(config);
        rooms.values().forEach(room -> room.limit(limits));
    }

    @Deactivate
    void close() {
        timers.forEach(vertx::cancelTimer);
        others.leave();
        rooms.values()
                .forEach(room ->
                        room.forEach(session -> session.close(CloseCodes.SERVICE_RESTART, CloseCodes.retryHint())));
    }

    /** The room of a show, opened if need be. */
    Room of(ShowId show) {
        return rooms.computeIfAbsent(show, id -> new Room(id, log, clock, limits, this));
    }

    /** Tells everyone what plug-ins put into pages now, by its digest; who comes later is told when greeted. */
    void tellUi(String digest) {
        ui = digest;
        var frame = Frames.ui(digest);
        rooms.values().forEach(room -> room.forEach(session -> session.answer(frame)));
    }

    @Override
    public String ui() {
        return ui;
    }

    @Override
    public int viewersElsewhere(ShowId show) {
        return others.viewers(show);
    }

    @Override
    public Map<ShowId, Here> here() {
        return rooms.values().stream().collect(Collectors.toUnmodifiableMap(Room::show, Room::here));
    }

    OtherNodes others() {
        return others;
    }

    @Override
    public void appended(List<LogEvent> events) {
        var room = rooms.get(events.getFirst().show());
        if (room != null) {
            room.hear(events);
            events.forEach(event -> event.as(SentAway.class).ifPresent(gone -> sendAway(room, gone)));
        }
    }

    @Override
    public int viewers(ShowId show) {
        var room = rooms.get(show);
        return room == null ? viewersElsewhere(show) : room.viewers();
    }

    @Override
    public void close(ShowId show, ShopperId shopper, String reason) {
        var gone = new SentAway(shopper, reason);
        Optional.ofNullable(rooms.get(show)).ifPresent(room -> sendAway(room, gone));
        others.close(show, gone);
    }

    private static void sendAway(Room room, SentAway gone) {
        room.close(gone.shopper(), CloseCodes.SENT_AWAY, gone.reason());
    }

    @Override
    public void tell(ShowId show, String name, JsonNode body) {
        tellHere(show, name, body);
        others.tell(show, name, body);
    }

    @Override
    public void tellHere(ShowId show, String name, JsonNode body) {
        var room = rooms.get(show);
        if (room != null) {
            var frame = Frames.other(name, body);
            room.forEach(session -> session.tell(frame));
        }
    }

    /** Writes the numbers of viewers to the logs, and lets go of what is not needed. Blocks. */
    void record() {
        for (var room : rooms.values()) {
            if (others.recordViewers(room.show())) {
                room.leaveRecord();
            } else {
                room.recordViewers();
            }
            room.tidy(clock.millis());
        }
    }

    private static void check(Room room) {
        room.tellViewers();
        room.forEach(Session::check);
    }

    private static Rates.Limits limits(RoomsConfig config) {
        return new Rates.Limits(
                config.viewerFramesPerSecond(),
                config.viewerBurst(),
                config.roomFramesPerSecond(),
                config.messagesShownPerSecond());
    }
}
