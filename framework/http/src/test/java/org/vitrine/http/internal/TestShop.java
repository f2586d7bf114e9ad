// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.condition.Condition;

/** A port that is really open, and some doors behind it. */
public final class TestShop implements AutoCloseable {
    private final Listener listener;
    private final Front front;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestShop(Listener listener, Front front) {
        this.listener = listener;
        this.front = front;
    }

    public static TestShop open(Door... doors) {
        return open(listener(), doors);
    }

    static TestShop open(Listener listener, Door... doors) {
        return new TestShop(listener, new Front(listener, started(), Networks.of(), List.of(doors)));
    }

    static TestShop starting(Start start, Door... doors) {
        var listener = listener();
        return new TestShop(listener, new Front(listener, start, Networks.of(), List.of(doors)));
    }

    static TestShop behind(Networks trustedProxies, List<Door> doors) {
        var listener = listener();
        return new TestShop(listener, new Front(listener, started(), trustedProxies, doors));
    }

    /** The shop has started. */
    public static Start started() {
        var start = new Start();
        start.ready(Condition.INSTANCE);
        return start;
    }

    static Listener listener() {
        return listener(Duration.ofSeconds(15));
    }

    static Listener listener(Duration firstRequest) {
        var settings = new PortSettings(
                "127.0.0.1", 0, Optional.empty(), Optional.empty(), 16 << 10, firstRequest, Duration.ofSeconds(60));
        return new Listener(settings, 2);
    }

    public HttpClient client() {
        return client;
    }

    int port() {
        return listener.port();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("The connection broke", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        front.close();
        listener.close();
    }
}
