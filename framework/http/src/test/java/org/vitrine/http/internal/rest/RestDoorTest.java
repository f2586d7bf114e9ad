// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vitrine.health.Health;
import org.vitrine.http.BodyLimit;
import org.vitrine.http.Peer;
import org.vitrine.http.Problem;
import org.vitrine.http.internal.TestShop;
import org.vitrine.json.Json;
import org.vitrine.store.StoreBusy;
import org.vitrine.testkit.Eventually;

class RestDoorTest {
    private static final int LIMIT = 64 << 10;
    private static final String LAMPS = "/api/v1/lamps";

    private static RestDoor door;
    private static TestShop shop;

    @BeforeAll
    static void open() {
        door = RestDoors.open(Duration.ofMillis(300), LIMIT);
        RestDoors.add(door, new Lamps());
        shop = TestShop.open(door);
        Eventually.until(() -> door.check() instanceof Health.Up);
    }

    @AfterAll
    static void close() {
        shop.close();
        door.close();
    }

    @Test
    void aRecordIsAnsweredAsJsonFromAVirtualThread() {
        var answer = shop.get(LAMPS + "/7");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                Json.read("{\"id\":\"7\",\"watts\":5,\"made\":\"2026-06-01T12:00:00Z\",\"virtual\":true}"),
                Json.read(answer.body()));
    }

    @Test
    void aBodyIsReadAsJson() {
        var answer = shop.post(LAMPS, "{\"name\":\"Moon\",\"watts\":9}");
        assertEquals(201, answer.statusCode());
        assertEquals("Moon with 9", answer.body());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/api/v1/lamps/Moon"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        assertProblem(400, "bad-json", "line 2, column 3", shop.post(LAMPS, "{\"name\":\"Moon\",\n  watts}"));
        assertProblem(400, "bad-request", "needs a JSON body", shop.post(LAMPS, ""));
        assertProblem(
                400,
                "bad-request",
                "needs a JSON body",
                shop.send(shop.request(LAMPS).POST(BodyPublishers.noBody())));
        assertProblem(400, "bad-json", "watts: ", shop.post(LAMPS, "{\"name\":\"Moon\",\"watts\":\"many\"}"));
        assertProblem(400, "bad-request", "null", shop.post(LAMPS, "null"));
    }

    @Test
    void aBodyMayBeLeftOutWhereTheResourceReckonsWithIt() {
        assertEquals(
                "none",
                shop.send(shop.request(LAMPS + "/perhaps").POST(BodyPublishers.noBody()))
                        .body());
        assertEquals("none", shop.post(LAMPS + "/perhaps", "").body());
        assertEquals(
                "Moon",
                shop.post(LAMPS + "/perhaps", "{\"name\":\"Moon\",\"watts\":9}").body());
    }

    @Test
    void whatARecordRefusesIsToldInItsOwnSentence() {
        assertProblem(
                400, "bad-json", "A lamp has at least one watt", shop.post(LAMPS, "{\"name\":\"Moon\",\"watts\":-1}"));
        assertProblem(400, "bad-request", "A lamp has at least one watt", shop.get(LAMPS + "/made?watts=-1"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        var large = "{\"name\":\"" + "x".repeat(LIMIT) + "\",\"watts\":1}";
        assertProblem(413, "body-too-large", "65536", shop.post(LAMPS, large));
        var unannounced = shop.request(LAMPS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertProblem(413, "body-too-large", "65536", shop.send(unannounced));
    }

    @Test
    void anUploadMayBeLargerWhereItsResourceSaysSo() {
        var upload = shop.request(LAMPS + "/picture")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[3 << 20]));
        assertEquals(Integer.toString(3 << 20), shop.send(upload).body());
    }

    @Test
    void aLongAnswerIsStreamedWhole() throws Exception {
        try (var body = shop.client()
                .send(shop.request(LAMPS + "/long").build(), BodyHandlers.ofInputStream())
                .body()) {
            assertEquals(8L << 20, body.transferTo(java.io.OutputStream.nullOutputStream()));
        }
    }

    @Test
    void httpMistakesAreProblems() {
        assertProblem(404, "not-found", "nothing", shop.get("/api/v1/nowhere"));
        assertProblem(
                405,
                "method-not-allowed",
                "method",
                shop.send(shop.request(LAMPS).DELETE()));
        assertProblem(
                415,
                "unsupported-media-type",
                "type",
                shop.send(
                        shop.request(LAMPS).header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x"))));
        assertProblem(400, "bad-request", "'watts'", shop.get(LAMPS + "/made?watts=many"));
        assertProblem(409, "sold-out", "Only 2 left", shop.get(LAMPS + "/sold-out"));
    }

    @Test
    void aFailureIsToldUnderANumberAlone() {
        var answer = shop.get(LAMPS + "/broken");
        assertProblem(500, "internal", "logged", answer);
        assertFalse(answer.body().contains("secret"), answer.body());
        assertTrue(Json.read(answer.body()).has("incident"));
    }

    @Test
    void aBusyDatabaseAsksToComeAgain() {
        var answer = shop.get(LAMPS + "/busy");
        assertProblem(503, "store-busy", "busy", answer);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void aPutOffAnswerComesLaterOrTimesOut() {
        assertEquals("later", shop.get(LAMPS + "/later").body());
        assertProblem(503, "too-late", "patience", shop.get(LAMPS + "/never"));
    }

    @Test
    void eventsAreStreamed() throws Exception {
        var lines = shop.client()
                .send(shop.request(LAMPS + "/events").build(), BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data"))
                .toList();
        assertEquals(List.of("data: {\"n\":1}", "data: {\"n\":2}"), lines);
    }

    @Test
    void theApiDescribesItself() {
        var api = Json.read(shop.get("/api/v1/openapi.json").body());
        assertEquals("3.1.0", api.path("openapi").asText());
        var post = api.path("paths").path("/lamps").path("post");
        assertEquals(
                "#/components/schemas/NewLamp",
                post.at("/requestBody/content/application~1json/schema/$ref").asText());
        assertEquals(
                "integer",
                api.at("/components/schemas/NewLamp/properties/watts/type").asText());
        assertEquals(
                "path",
                api.path("paths").path("/lamps/{id}").at("/get/parameters/0/in").asText());
    }

    @Test
    void otherSitesMayReadButNotWrite() {
        assertEquals(
                "*",
                shop.get(LAMPS + "/7", "Origin", "https://elsewhere.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .orElseThrow());
        assertEquals(403, preflight("https://elsewhere.example"));
        assertEquals(204, preflight("https://shop.example"));
    }

    @Test
    void headAnswersWithoutABody() {
        var answer = shop.send(shop.request(LAMPS + "/7").HEAD());
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    private static int preflight(String origin) {
        return shop.send(shop.request(LAMPS)
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()))
                .statusCode();
    }

    private static void assertProblem(int status, String code, String word, java.net.http.HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("none"),
                answer.body());
        var problem = Json.read(answer.body());
        assertEquals(code, problem.path("code").asText(), answer.body());
        assertTrue(problem.path("detail").asText().contains(word), answer.body());
    }

    /** A lamp as it is answered. */
    public record Lamp(String id, int watts, Instant made, boolean virtual) {}

    /** A lamp as it is asked for. */
    public record NewLamp(String name, int watts) {
        public NewLamp {
            if (watts < 1) {
                throw new IllegalArgumentException("A lamp has at least one watt, not " + watts);
            }
        }
    }

    /** Not public, as most resources are. */
    @Path("lamps")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @SuppressWarnings("DoNotCallSuggester") // nobody but Jersey calls these
    static final class Lamps {
        @GET
        @Path("{id}")
        public Lamp one(@PathParam("id") String id, @Context Peer peer) {
            assertTrue(peer.loopback());
            return new Lamp(
                    id,
                    5,
                    Instant.parse("2026-06-01T12:00:00Z"),
                    Thread.currentThread().isVirtual());
        }

        @GET
        @Path("made")
        public NewLamp made(@QueryParam("watts") int watts) {
            return new NewLamp("made", watts);
        }

        @POST
        @Produces("text/plain")
        public Response make(NewLamp lamp) {
            return Response.created(java.net.URI.create("lamps/" + lamp.name()))
                    .entity(lamp.name() + " with " + lamp.watts())
                    .build();
        }

        @POST
        @Path("perhaps")
        @Produces("text/plain")
        public String perhaps(@Nullable NewLamp lamp) {
            return lamp == null ? "none" : lamp.name();
        }

        @POST
        @Path("picture")
        @Consumes("application/octet-stream")
        @BodyLimit(4 << 20)
        public long picture(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }

        @GET
        @Path("long")
        @Produces("application/octet-stream")
        public StreamingOutput longOne() {
            return out -> {
                for (int i = 0; i < 8 << 10; i++) {
                    out.write(new byte[1 << 10]);
                }
            };
        }

        @GET
        @Path("sold-out")
        public String soldOut() {
            throw Problem.of(409, "sold-out", "Only 2 left.").asException();
        }

        @GET
        @Path("broken")
        public String broken() {
            throw new IllegalStateException("the secret of the house");
        }

        @GET
        @Path("busy")
        public String busy() {
            throw new StoreBusy("all connections are taken");
        }

        @GET
        @Path("later")
        public void later(@Suspended AsyncResponse later) {
            Thread.ofVirtual().start(() -> later.resume("later"));
        }

        @GET
        @Path("never")
        public void never(@Suspended AsyncResponse never) {
            never.setTimeoutHandler(late -> late.resume(Problem.of(503, "too-late", "That took more than our patience.")
                    .asException()));
            never.setTimeout(50, TimeUnit.MILLISECONDS);
        }

        @GET
        @Path("events")
        @Produces(MediaType.SERVER_SENT_EVENTS)
        public void events(@Context SseEventSink sink, @Context Sse sse) {
            Thread.ofVirtual().start(() -> {
                try (sink) {
                    for (int n = 1; n <= 2; n++) {
                        sink.send(sse.newEventBuilder()
                                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                                        .data(Map.of("n", n))
                                        .build())
                                .toCompletableFuture()
                                .join();
                    }
                }
            });
        }
    }
}
