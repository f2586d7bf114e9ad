// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.payments.spi.WebhookCall;

/**
 * A bank that is told one command in a line, {@code authorise KEY ok 4900}, and answers one: {@code done 4900}, {@code declined why},
 * {@code step KEY} or {@code never}. It does each key once, and reports what is done.
 */
final class ToyBank implements HttpHandler {
    static final String SIGNATURE = "x-toy-signature";
    static final String TOKEN = "token-1";

    final ToyBooks books = new ToyBooks();

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final List<WebhookCall> reports = new ArrayList<>();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var line = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answer(line.split(" ")).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized String answer(String... words) {
        var key = words[1];
        if (!words[0].equals("ask") && !answers.containsKey(key)) {
            decide(key, make(words));
        }
        return answers.getOrDefault(key, "never");
    }

    private String make(String... words) {
        return switch (words[0]) {
            case "authorise" -> authorise(words[1], words[2], Long.parseLong(words[3]));
            case "capture" -> books.capture(words[1], words[2], Long.parseLong(words[3]));
            case "void" -> release(words[2]);
            case "refund" -> books.refund(words[2], Long.parseLong(words[3]));
            default -> "step " + words[1];
        };
    }

    private String authorise(String key, String method, long amount) {
        asked.put(key, amount);
        return switch (method) {
            case "ok", TOKEN -> books.hold(key, amount);
            case "step" -> "step " + key;
            default -> "declined card-declined";
        };
    }

    private String release(String base) {
        if (!waits(base)) {
            return books.release(base);
        }
        answers.put(base, "cancelled voided");
        return "done " + asked.getOrDefault(base, 0L);
    }

    private boolean waits(String key) {
        return answers.getOrDefault(key, "").startsWith("step");
    }

    private void decide(String key, String answer) {
        answers.put(key, answer);
        if (!waits(key)) {
            report(key + " " + answer);
        }
    }

    /** The shopper's decision, which is reported. */
    synchronized void decide(String key, boolean approve) {
        if (waits(key)) {
            decide(key, approve ? books.hold(key, asked.getOrDefault(key, 0L)) : "declined refused");
        }
    }

    /** The shopper's own bank takes back what is left of it, or has decided about that: {@code open}, {@code won}, {@code lost}. */
    synchronized void dispute(String capture, String state) {
        report(capture + " disputed " + books.taken(capture) + " " + state);
    }

    synchronized List<WebhookCall> reports() {
        return List.copyOf(reports);
    }

    private void report(String text) {
        var body = text.getBytes(StandardCharsets.UTF_8);
        reports.add(new WebhookCall(body, Map.of(SIGNATURE, List.of(sign(body, "toy secret")))));
    }

    /** Good enough for a toy. */
    static String sign(byte[] body, String secret) {
        return Integer.toHexString(
                new String(body, StandardCharsets.UTF_8).concat(secret).hashCode());
    }
}
