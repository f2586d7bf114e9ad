// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.vitrine.json.BadJson;
import org.vitrine.json.Json;

/** Carries calls to Mollie, each once: whoever asks here asks again by itself. */
final class MollieLine implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int REFUSED = 4;
    private static final int NO_KEY = 401;
    private static final int NO_RIGHT = 403;
    /** Too slow, in progress, too early, too many. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 409, 425, 429);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final String token;
    private final Duration patience;

    MollieLine(URI base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** Asks for what stands under this path, which begins with {@code /v2/}. */
    JsonNode get(String path) throws MollieRefusal, MollieSilence {
        return answer(request(path).GET());
    }

    /** Asks Mollie to do something once, however often it comes under this key; Mollie remembers keys for an hour. */
    JsonNode post(String path, ObjectNode body, String key) throws MollieRefusal, MollieSilence {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    JsonNode delete(String path) throws MollieRefusal, MollieSilence {
        return answer(request(path).DELETE());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/hal+json")
                .header("User-Agent", "Vitrine");
    }

    private JsonNode answer(HttpRequest.Builder request) throws MollieRefusal, MollieSilence {
        try {
            return read(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw silence(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MollieSilence.unknown("interrupted while waiting for Mollie", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) throws MollieRefusal, MollieSilence {
        int status = answer.statusCode();
        if (status / HUNDRED == SUCCESS) {
            return body(answer);
        }
        if (status == NO_KEY || status == NO_RIGHT) {
            throw MollieSilence.undone("Mollie does not take the shop's key");
        }
        if (status / HUNDRED != REFUSED || NOT_NOW.contains(status)) {
            throw MollieSilence.unknown("Mollie answers with status " + status);
        }
        var why = body(answer);
        throw new MollieRefusal(
                status, why.path("field").asText(), why.path("detail").asText());
    }

    private static JsonNode body(HttpResponse<String> answer) throws MollieSilence {
        try {
            return answer.body().isBlank() ? Json.object() : Json.read(answer.body());
        } catch (BadJson e) {
            throw MollieSilence.unknown("Mollie's answer cannot be read", e);
        }
    }

    private static MollieSilence silence(IOException e) {
        boolean unsent = e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof HttpConnectTimeoutException
                || e instanceof SSLHandshakeException;
        return unsent
                ? MollieSilence.undone("Mollie cannot be reached", e)
                : MollieSilence.unknown("no answer from Mollie", e);
    }
}
