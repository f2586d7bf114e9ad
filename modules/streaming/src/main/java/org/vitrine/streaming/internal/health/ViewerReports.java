// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.ShopperId;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.StreamHealth.Viewing;

/**
 * Hears how players see the picture: <code>{"watching":{"delay":620,"stalls":0,"over":"socket"}}</code>, the delay in milliseconds.
 *
 * <p>A shopper is heard once in ten seconds, so that nobody speaks for a crowd; what they say is counted and forgotten. Only those of
 * this node are heard. Any thread.
 */
@Component(service = {ViewerReports.class, RoomCommand.class})
public final class ViewerReports implements RoomCommand {
    private static final Duration ONCE_IN = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST_SHOWS = 1_000;

    private final Clock clock;
    private final Cache<ShowId, Tally> byShow;
    private final Cache<Heard, Boolean> heard;

    @Activate
    public ViewerReports(@Reference Clock clock) {
        this.clock = clock;
        this.byShow = timed().expireAfterAccess(KEPT).maximumSize(MOST_SHOWS).build();
        this.heard =
                timed().expireAfterWrite(ONCE_IN).maximumSize(MOST_REMEMBERED).build();
    }

    @Override
    public String name() {
        return "watching";
    }

    @Override
    public Answer handle(Inbound frame) {
        var shopper = frame.caller().shopper();
        if (shopper.isEmpty()) {
            return new Answer.Refused(
                    "not-here", "Shoppers and guests tell how they watch; come in with a token first.");
        }
        var told = read(frame.body());
        if (told.isEmpty()) {
            return new Answer.Refused(
                    "bad-frame",
                    "\"watching\" needs a \"delay\" of 0 to 60000 ms, \"stalls\" of 0 to 1000, and \"over\": \"socket\" or \"hls\".");
        }
        if (heard.asMap().putIfAbsent(new Heard(frame.show(), shopper.get()), true) == null) {
            byShow.get(frame.show(), first -> new Tally()).add(clock.millis(), told.get());
        }
        return new Answer.Taken();
    }

    /** What was told of this show in the last minute; empty where nobody told anything. */
    public Optional<Viewing> of(ShowId show) {
        return Optional.ofNullable(byShow.getIfPresent(show)).flatMap(tally -> tally.viewing(clock.millis()));
    }

    private static Optional<Watching> read(JsonNode body) {
        var over = body.path("over").asText();
        var delay = body.path("delay");
        var stalls = body.path("stalls");
        if (!delay.isNumber() || !stalls.isInt() || !(over.equals("socket") || over.equals("hls"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Watching(delay.asLong(), stalls.asInt(), over.equals("socket")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Caffeine<Object, Object> timed() {
        return Caffeine.newBuilder().ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    private record Heard(ShowId show, ShopperId shopper) {}
}
