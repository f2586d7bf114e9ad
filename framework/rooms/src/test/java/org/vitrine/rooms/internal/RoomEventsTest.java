// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.Audience;
import org.vitrine.showlog.NewEvent;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.Eventually;

/** A room as server-sent events. */
final class RoomEventsTest {
    private final TestRooms shop;
    private final HttpClient client = HttpClient.newHttpClient();

    RoomEventsTest() throws Exception {
        shop = new TestRooms();
    }

    @AfterEach
    void close() throws Exception {
        shop.close();
    }

    @Test
    void eventsBearTheirPlaceAndGoOnFromTheLastOneSeen() throws Exception {
        shop.happen(5);
        var answer = open("tea", "Last-Event-ID", "1.3");
        assertEquals(
                "text/event-stream", answer.headers().firstValue("Content-Type").orElseThrow());
        try (var lines = reader(answer)) {
            assertTrue(nextWith(lines, "data:").contains("\"hello\""));
            assertEquals("id: 1.5", nextWith(lines, "id:"));
            assertTrue(nextWith(lines, "data:").startsWith("data: {\"e\":1,\"o\":5,\"events\":[{"));
            shop.append(6);
            assertEquals("id: 1.6", nextWith(lines, "id:"));
        }
        Eventually.until(() -> shop.rooms.viewers(shop.tea) == 0);
    }

    @Test
    void aTokenLetsStaffSeeWhatIsMeantForThem() throws Exception {
        shop.log.append(NewEvent.of(shop.tea, new Counted(1)).to(Audience.STAFF));
        var token = shop.credentials.token(Callers.host());
        try (var lines = reader(open("tea", "Authorization", "Bearer " + token))) {
            assertEquals("id: 1.1", nextWith(lines, "id:"));
        }
    }

    @Test
    void anUnknownShowIsAProblem() throws Exception {
        var answer = open("coffee", "Accept", "text/event-stream");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        try (var lines = reader(answer)) {
            assertTrue(lines.readLine().contains("no-such-show"));
        }
    }

    private HttpResponse<InputStream> open(String slug, String... headers) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + shop.port() + "/api/v1/rooms/" + slug + "/events");
        return client.send(HttpRequest.newBuilder(address).headers(headers).build(), BodyHandlers.ofInputStream());
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String nextWith(BufferedReader lines, String start) throws IOException {
        var line = lines.readLine();
        while (!line.startsWith(start)) {
            line = lines.readLine();
        }
        return line;
    }
}
