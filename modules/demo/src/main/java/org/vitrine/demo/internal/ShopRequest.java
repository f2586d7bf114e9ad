// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/**
 * Asks the shop over its public REST interface, as any other program would. Blocks.
 *
 * @param token whose requests these are; empty for nobody's
 */
record ShopRequest(HttpClient client, URI shop, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FIRST_ERROR = 400;

    /** The same, asked by the bearer of this token. */
    ShopRequest as(String bearer) {
        return new ShopRequest(client, shop, bearer);
    }

    /** Reads something. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    /** Changes something; each call is a change of its own. */
    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(shop.resolve("/api/v1/" + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_ERROR) {
            throw new ShopRefused(answer.request().uri().getPath(), answer.statusCode());
        }
        try {
            return answer.body().isEmpty() ? MissingNode.getInstance() : Json.read(answer.body());
        } catch (BadJson e) {
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return "ShopRequest[" + shop + "]";
    }
}
