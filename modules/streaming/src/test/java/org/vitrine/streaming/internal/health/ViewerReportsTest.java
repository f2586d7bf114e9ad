// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;
import org.vitrine.json.Json;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.StreamHealth.Viewing;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.rooms.RoomCommandContract;

final class ViewerReportsTest extends RoomCommandContract {
    private static final ShowId SHOW = new ShowId(new UUID(0, 7));

    private final ManualClock clock = new ManualClock();
    private final ViewerReports reports = new ViewerReports(clock);

    @Override
    protected RoomCommand command() {
        return reports;
    }

    @Override
    protected ShowId show() {
        return SHOW;
    }

    @Override
    protected String good() {
        return "{\"delay\":620,\"stalls\":0,\"over\":\"socket\"}";
    }

    @Test
    void medianTailAndSharesAreOfAllWhoTold() {
        for (int viewer = 1; viewer <= 100; viewer++) {
            var over = viewer <= 75 ? "socket" : "hls";
            int stalls = viewer > 98 ? 3 : 0;
            tell(
                    shopper(viewer),
                    "{\"delay\":" + viewer * 100 + ",\"stalls\":" + stalls + ",\"over\":\"" + over + "\"}");
        }
        assertEquals(
                new Viewing(100, 5_050, 9_550, 0.02, 0.75), reports.of(SHOW).orElseThrow());
    }

    @Test
    void nobodySpeaksForACrowd() {
        tell(shopper(1), "{\"delay\":500,\"stalls\":0,\"over\":\"socket\"}");
        for (int again = 0; again < 100; again++) {
            tell(shopper(2), "{\"delay\":60000,\"stalls\":9,\"over\":\"hls\"}");
        }
        assertEquals(2, reports.of(SHOW).orElseThrow().reports());
        clock.advance(Duration.ofSeconds(10));
        tell(shopper(2), "{\"delay\":60000,\"stalls\":9,\"over\":\"hls\"}");
        assertEquals(3, reports.of(SHOW).orElseThrow().reports());
    }

    @Test
    void whatWasToldIsForgottenAfterAMinute() {
        tell(shopper(1), good());
        clock.advance(Duration.ofSeconds(30));
        assertEquals(1, reports.of(SHOW).orElseThrow().reports());
        clock.advance(Duration.ofSeconds(30));
        assertEquals(Optional.empty(), reports.of(SHOW));
        assertEquals(Optional.empty(), reports.of(new ShowId(new UUID(0, 8))));
    }

    @Test
    void whatNoPlayerTellsIsRefused() {
        for (var body : new String[] {
            "{}",
            "{\"delay\":-1,\"stalls\":0,\"over\":\"hls\"}",
            "{\"delay\":60001,\"stalls\":0,\"over\":\"hls\"}",
            "{\"delay\":1e300,\"stalls\":0,\"over\":\"hls\"}",
            "{\"delay\":100,\"stalls\":1001,\"over\":\"hls\"}",
            "{\"delay\":100,\"stalls\":0,\"over\":\"pigeon\"}"
        }) {
            assertEquals(
                    "bad-frame",
                    assertInstanceOf(Answer.Refused.class, tell(Callers.shopper(), body))
                            .code());
        }
        assertEquals(
                "not-here",
                assertInstanceOf(Answer.Refused.class, tell(Callers.nobody(), good()))
                        .code());
        assertEquals(Optional.empty(), reports.of(SHOW));
    }

    private Answer tell(Caller caller, String body) {
        return reports.handle(new Inbound(SHOW, caller, Json.read(body)));
    }

    private static Caller shopper(int number) {
        return new Caller.Shopper(new ShopperId(new UUID(1, number)), "Viewer " + number);
    }
}
