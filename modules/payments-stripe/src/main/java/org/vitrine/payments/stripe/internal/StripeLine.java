// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Carries Stripe's library's calls, each once.
 *
 * <p>The JDK's older client, which the library would take, sends a call again by itself when the connection is lost, and cannot tell
 * a connection that never came about from an answer that never came.
 */
final class StripeLine extends HttpClient implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration patience;

    StripeLine(Duration patience) {
        super();
        this.patience = patience;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        try {
            var answer = client.send(translated(request), BodyHandlers.ofString());
            return new StripeResponse(
                    answer.statusCode(), HttpHeaders.of(answer.headers().map()), answer.body());
        } catch (IOException e) {
            throw new ApiConnectionException("no answer from Stripe", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("interrupted while waiting for Stripe", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest translated(StripeRequest request) {
        var made = HttpRequest.newBuilder(URI.create(request.url().toString()))
                .timeout(patience)
                .method(request.method().name(), body(request));
        copy(request.headers().map(), made);
        made.setHeader("User-Agent", buildUserAgentString(request));
        made.setHeader("X-Stripe-Client-User-Agent", buildXStripeClientUserAgentString());
        if (request.content() != null) {
            made.setHeader("Content-Type", request.content().contentType());
        }
        return made.build();
    }

    private static void copy(Map<String, List<String>> headers, HttpRequest.Builder made) {
        headers.forEach((name, values) -> made.setHeader(name, String.join(",", values)));
    }

    private static BodyPublisher body(StripeRequest request) {
        return request.content() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(request.content().byteArrayContent());
    }
}
