// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.vitrine.json.Json;

/**
 * As much of Stripe as a shopper's page sees: the script that draws the fields in a frame of Stripe's own origin, and the API behind it.
 * The number that is typed goes from that frame to here, and nowhere else.
 */
final class StripeStage implements AutoCloseable {
    static final String SECRET_KEY = "sk_test_stage";

    private static final String SCRIPT = """
            const origin = new URL(document.currentScript.src).origin;
            window.Stripe = () => ({
              elements: ({clientSecret}) => {
                const frame = document.createElement('iframe');
                frame.title = 'Card';
                frame.src = `${origin}/fields`;
                return {
                  frame,
                  clientSecret,
                  create: () => ({
                    on: (name, told) => name === 'ready' && frame.addEventListener('load', told),
                    mount: (place) => document.querySelector(place).append(frame),
                  }),
                };
              },
              confirmPayment: ({elements}) => new Promise((resolve) => {
                addEventListener('message', ({data}) => resolve(data), {once: true});
                elements.frame.contentWindow.postMessage(elements.clientSecret, origin);
              }),
            });
            """;
    private static final String FIELDS = """
            <!doctype html><title>Card</title><label>Card number <input id="number"></label>
            <script>
              addEventListener('message', async ({data, source, origin}) => {
                const body = JSON.stringify({secret: data, number: document.getElementById('number').value});
                const answer = await fetch('/confirm', {method: 'POST', body});
                source.postMessage(await answer.json(), origin);
              });
            </script>
            """;

    private final HttpServer server;
    private final Map<String, ObjectNode> intents = new ConcurrentHashMap<>();
    private final List<String> typed = new CopyOnWriteArrayList<>();

    private StripeStage(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/payment_intents", this::api);
        server.createContext("/js", call -> answer(call, 200, "text/javascript", SCRIPT));
        server.createContext("/fields", call -> answer(call, 200, "text/html", FIELDS));
        server.createContext("/confirm", this::confirm);
        server.start();
    }

    static StripeStage open() throws IOException {
        return new StripeStage(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The card numbers that were typed into its frames. */
    List<String> typed() {
        return List.copyOf(typed);
    }

    /** How its intents stand. */
    List<String> states() {
        return intents.values().stream()
                .map(intent -> intent.path("status").asText())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void api(HttpExchange call) throws IOException {
        var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!("Bearer " + SECRET_KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, "application/json", "{\"error\": {\"type\": \"invalid_request_error\"}}");
            return;
        }
        var path = call.getRequestURI().getPath().split("/");
        var intent = path.length == 3 ? make(form) : intent(path[3]);
        if (path.length == 5 && path[4].equals("capture")) {
            intent.put("status", "succeeded")
                    .put("amount_received", intent.path("amount").asLong());
        }
        answer(call, 200, "application/json", Json.write(intent));
    }

    private ObjectNode make(Map<String, String> form) {
        var id = "pi_" + (intents.size() + 1);
        var intent = Json.object()
                .put("id", id)
                .put("object", "payment_intent")
                .put("amount", Long.parseLong(form.get("amount")))
                .put("amount_received", 0)
                .put("currency", form.get("currency"))
                .put("client_secret", id + "_secret")
                .put("status", "requires_payment_method");
        intent.putObject("metadata").put("vitrine_key", form.get("metadata[vitrine_key]"));
        intents.put(id, intent);
        return intent;
    }

    private void confirm(HttpExchange call) throws IOException {
        JsonNode asked = Json.read(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        typed.add(asked.path("number").asText());
        intent(asked.path("secret").asText().replace("_secret", "")).put("status", "requires_capture");
        answer(call, 200, "application/json", "{}");
    }

    private ObjectNode intent(String id) {
        return Objects.requireNonNull(intents.get(id), id);
    }

    private static Map<String, String> form(String body) {
        var form = new ConcurrentHashMap<String, String>();
        Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> form.put(text(field[0]), text(field[1])));
        return form;
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange call, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
