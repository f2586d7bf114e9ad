// SPDX-License-Identifier: Apache-2.0
package org.vitrine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/** A running shop, asked over REST. */
final class Shop {
    /** A swap waits for the calls that the old release still has. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int REFUSED = 400;

    private final URI api;
    private final String key;

    /** Takes the shop's address and an API key of staff. */
    Shop(URI address, String key) {
        this.api = address.resolve("/api/v1/");
        this.key = key;
    }

    JsonNode get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(Json.write(body)));
    }

    JsonNode upload(String path, Path jar) {
        try {
            return send("POST", path, "application/java-archive", BodyPublishers.ofFile(jar));
        } catch (IOException e) {
            throw new ShopSays(jar + " cannot be read.");
        }
    }

    void delete(String path) {
        send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    /** A part of an address. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The key that the demo has written into its folder; empty if there is none. */
    static String demoKey(Path data) {
        try {
            return Json.read(Files.readString(data.resolve("demo.json")))
                    .path("apiKey")
                    .asText();
        } catch (IOException | BadJson e) {
            return "";
        }
    }

    private JsonNode send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var json = answer.body().isBlank() ? Json.object() : Json.read(answer.body());
            if (answer.statusCode() >= REFUSED) {
                throw new ShopSays(json.path("detail").asText("The shop answered " + answer.statusCode() + "."));
            }
            return json;
        } catch (IOException | BadJson e) {
            throw new ShopSays("No shop answers at " + api + ". Start it, or name another address with --url.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopSays("It was interrupted.");
        }
    }
}
