// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vitrine.json.Json;

/** Asks a shop over HTTP, as whoever its headers say. Immutable; paths are relative to the shop's address. */
public final class ShopClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI shop;
    private final Map<String, String> headers;

    ShopClient(URI shop) {
        this(shop, Map.of());
    }

    private ShopClient(URI shop, Map<String, String> headers) {
        this.shop = shop;
        this.headers = Map.copyOf(headers);
    }

    /** The same with a header on every request. */
    public ShopClient with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new ShopClient(shop, all);
    }

    /** The same as the owner of a guest token or an API key. */
    public ShopClient as(String bearer) {
        return with("Authorization", "Bearer " + bearer);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Sends a record, a map or a tree as JSON; a {@link String} is sent as it stands. */
    public Answer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    /** Sends a record, a map or a tree as JSON; a {@link String} is sent as it stands. */
    public Answer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : Json.write(body));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(shop.resolve(path)).timeout(PATIENCE).method(method, body);
        request.header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        /** The body as a tree. */
        public JsonNode json() {
            return Json.read(text());
        }

        /** A member of the body as text; fails with the whole answer if it is not there. */
        public String field(String name) {
            var value = json().path(name);
            if (value.isMissingNode()) {
                throw new AssertionError("No \"" + name + "\" in " + this);
            }
            return value.asText();
        }

        /** This answer, if it has the status; fails with the whole of it otherwise. */
        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected " + status + ", got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return status() + " from " + response.request().method() + " " + response.uri() + ": " + text();
        }
    }
}
