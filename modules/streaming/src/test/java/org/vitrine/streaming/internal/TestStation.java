// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.http.vertx.VertxServer;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.internal.health.ViewerReports;
import org.vitrine.streaming.internal.hls.Kept;
import org.vitrine.testkit.FakeCredentials;
import org.vitrine.testkit.FakeShows;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.stream.Clip;

/** Streaming as in the shop, on ports of its own, with one show that is on air. */
final class TestStation implements AutoCloseable, VertxServer {
    static final String SLUG = "tea-time";
    static final int VIEWERS_OF_ADDRESS = 60;
    private static final long KEPT_BYTES = 32 << 20;
    private static final Clock CLOCK = Clock.systemUTC();

    final FakeShows shows = new FakeShows();
    final Show show = shows.put(SLUG, ShowState.LIVE);
    final FakeCredentials credentials = new FakeCredentials(CLOCK);
    final LiveStreaming streaming;
    private final PublishRoute publishing;
    final MemoryShowLog log;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();

    TestStation() {
        this(Duration.ofSeconds(60));
    }

    TestStation(Duration grace) {
        this(grace, Optional.empty());
    }

    /** Takes streams over TLS as well, at a port of its own. */
    TestStation(Duration grace, Optional<PemKeyCertOptions> certificate) {
        var secure = certificate.map(pem -> new EncoderPort("127.0.0.1", 0, Optional.of(pem)));
        var settings = new StreamSettings(
                "127.0.0.1",
                0,
                Duration.ofMillis(200),
                new Kept(Duration.ofSeconds(40), KEPT_BYTES),
                grace,
                new StreamSettings.Viewers(500, VIEWERS_OF_ADDRESS),
                secure);
        streaming = new LiveStreaming(settings, this, CLOCK, new ViewerReports(CLOCK));
        log = new MemoryShowLog(CLOCK, streaming).with(streaming);
        streaming.setShows(shows);
        streaming.setLog(log);
        publishing = new PublishRoute(streaming, this, CLOCK);
        publishing.setShows(shows);
        publishing.setCredentials(credentials);
        http = vertx.createHttpServer().requestHandler(this::route).listen(0).await();
    }

    private void route(HttpServerRequest request) {
        var parts = String.valueOf(request.path()).split("/", 4);
        if (parts[1].equals("media")) {
            streaming.handle(request, Map.of("slug", parts[2], "*", parts[3]));
        } else {
            publishing.handle(request, Map.of("slug", parts[2]));
        }
    }

    /** A clip among the test's resources; made by ffmpeg as the README beside them says. */
    static Clip clip(String name) {
        try (var in = TestStation.class.getResourceAsStream("/" + name)) {
            return Clip.of(java.util.Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    URI ingest() {
        return ingest(shows.streamKey(show.host()));
    }

    URI ingest(String key) {
        return URI.create("rtmp://127.0.0.1:" + streaming.port() + "/live/" + key);
    }

    URI media(String rest) {
        return URI.create("http://127.0.0.1:" + http.actualPort() + "/media/" + SLUG + "/" + rest);
    }

    /** Where browsers publish to a show. */
    URI publish(String slug) {
        return URI.create("ws://127.0.0.1:" + http.actualPort() + "/publish/" + slug);
    }

    HttpResponse<String> get(String rest) {
        return send(HttpRequest.newBuilder(media(rest)), BodyHandlers.ofString());
    }

    /** The same of another show. */
    HttpResponse<String> get(String slug, String rest) {
        var url = media(rest).toString().replace("/" + SLUG + "/", "/" + slug + "/");
        return send(HttpRequest.newBuilder(URI.create(url)), BodyHandlers.ofString());
    }

    byte[] bytes(String rest) {
        return send(HttpRequest.newBuilder(media(rest)), BodyHandlers.ofByteArray())
                .body();
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(15)).build(), body);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("The connection broke", e);
        }
    }

    WebSocket socket(WebSocket.Listener listener) {
        return socket("live", listener);
    }

    /** Opens a socket at this path below the show's media. */
    WebSocket socket(String rest, WebSocket.Listener listener) {
        return socket(URI.create(media(rest).toString().replace("http:", "ws:")), listener);
    }

    WebSocket socket(URI address, WebSocket.Listener listener) {
        return client.newWebSocketBuilder().buildAsync(address, listener).join();
    }

    /** The types of all that stands in the show's log. */
    List<String> happened() {
        return log.read(show.id(), Caller.Staff.SYSTEM, 0, 100).stream()
                .map(LogEvent::type)
                .toList();
    }

    @Override
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public String publicUrl() {
        return "http://localhost";
    }

    @Override
    public void close() {
        client.shutdownNow();
        streaming.close();
        vertx.close().await();
    }
}
