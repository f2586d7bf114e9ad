// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.Rooms;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.showlog.spi.LogListener;

/** All rooms of this node. Owns their state: nothing that can be swapped stands in its constructor. */
@Component(service = {RoomDirectory.class, Rooms.class, LogListener.class})
public final class RoomDirectory implements Rooms, LogListener {
    private static final long TELL_MILLIS = 1_000;
    private static final long RECORD_MILLIS = 10_000;
    private static final int LONGEST_RETRY_MILLIS = 5_000;
    private static final int POLICY = 4003;
    private static final int SERVICE_RESTART = 1012;

    private final Vertx vertx;
    private final ShowLog log;
    private final Map<ShowId, Room> rooms = new ConcurrentHashMap<>();
    private final List<Long> timers;

    @Activate
    public RoomDirectory(@Reference VertxServer server, @Reference ShowLog log) {
        this(server.vertx(), log);
    }

    RoomDirectory(Vertx vertx, ShowLog log) {
        this.vertx = vertx;
        this.log = log;
        this.timers = List.of(
                vertx.setPeriodic(TELL_MILLIS, tick -> rooms.values().forEach(Room::tellViewers)),
                vertx.setPeriodic(RECORD_MILLIS, tick -> Thread.ofVirtual().start(this::recordViewers)));
    }

    @Deactivate
    void close() {
        timers.forEach(vertx::cancelTimer);
        rooms.values().forEach(room -> room.closeAll(SERVICE_RESTART, RoomDirectory::retryHint));
    }

    /** The room of a show, opened if need be. */
    Room of(ShowId show) {
        return rooms.computeIfAbsent(show, id -> new Room(id, log));
    }

    @Override
    public void appended(List<LogEvent> events) {
        var room = rooms.get(events.getFirst().show());
        if (room != null) {
            room.hear(events);
        }
    }

    @Override
    public int viewers(ShowId show) {
        var room = rooms.get(show);
        return room == null ? 0 : room.viewers();
    }

    @Override
    public void close(ShowId show, ShopperId shopper, String reason) {
        var room = rooms.get(show);
        if (room != null) {
            room.close(shopper, POLICY, reason);
        }
    }

    private void recordViewers() {
        rooms.values().forEach(Room::recordViewers);
    }

    private static String retryHint() {
        return "retry=" + ThreadLocalRandom.current().nextInt(LONGEST_RETRY_MILLIS);
    }
}
