// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vitrine.payments.spi.WebhookCall;
import org.vitrine.testkit.payments.BankBooks;

/**
 * A bank that is told one command in a line, {@code authorise KEY ok 4900}, and answers one: {@code done 4900}, {@code declined why},
 * {@code step KEY} or {@code never}. It does each key once.
 */
final class ToyBank implements HttpHandler, BankBooks {
    static final String SIGNATURE = "x-toy-signature";

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Set<String> released = new HashSet<>();
    private final List<WebhookCall> reports = new ArrayList<>();
    private int authorisations;
    private long captured;
    private long refunded;

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
        if (words[0].equals("ask")) {
            return answers.getOrDefault(key, "never");
        }
        if (!answers.containsKey(key)) {
            var made = make(words);
            answers.putIfAbsent(key, made);
        }
        return answers.get(key);
    }

    private String make(String... words) {
        return switch (words[0]) {
            case "authorise" -> authorise(words[1], words[2], Long.parseLong(words[3]));
            case "capture" -> capture(words[1], words[2], Long.parseLong(words[3]));
            case "void" -> release(words[2]);
            default -> refund(words[2], Long.parseLong(words[3]));
        };
    }

    private String authorise(String key, String method, long amount) {
        if (method.equals("declined")) {
            return "declined card-declined";
        }
        held.put(key, amount);
        if (method.equals("step")) {
            return "step " + key;
        }
        authorisations++;
        return "done " + amount;
    }

    private String capture(String key, String base, long amount) {
        boolean covered = answers.getOrDefault(base, "").startsWith("done") && held.getOrDefault(base, 0L) >= amount;
        if (!covered || released.contains(base)) {
            return "declined not-authorised";
        }
        held.put(base, 0L);
        taken.put(key, amount);
        captured += amount;
        return "done " + amount;
    }

    private String release(String base) {
        long amount = held.getOrDefault(base, 0L);
        if (amount == 0) {
            return "declined nothing-held";
        }
        released.add(base);
        answers.computeIfPresent(base, (key, known) -> known.startsWith("step") ? "cancelled voided" : known);
        return "done " + amount;
    }

    private String refund(String base, long amount) {
        if (taken.getOrDefault(base, 0L) < amount) {
            return "declined more-than-taken";
        }
        taken.merge(base, -amount, Long::sum);
        refunded += amount;
        return "done " + amount;
    }

    /** The shopper's decision, which is reported. */
    synchronized void decide(String key, boolean approve) {
        if (!answers.getOrDefault(key, "").startsWith("step")) {
            return;
        }
        authorisations += approve ? 1 : 0;
        answers.put(key, approve ? "done " + held.get(key) : "declined refused");
        var body = (key + " " + answers.get(key)).getBytes(StandardCharsets.UTF_8);
        reports.add(new WebhookCall(body, Map.of(SIGNATURE, List.of(sign(body)))));
    }

    synchronized List<WebhookCall> reports() {
        return List.copyOf(reports);
    }

    /** Good enough for a toy. */
    static String sign(byte[] body) {
        return Integer.toHexString(
                new String(body, StandardCharsets.UTF_8).concat("toy secret").hashCode());
    }

    @Override
    public synchronized int authorisations() {
        return authorisations;
    }

    @Override
    public synchronized long captured() {
        return captured;
    }

    @Override
    public synchronized long refunded() {
        return refunded;
    }
}
