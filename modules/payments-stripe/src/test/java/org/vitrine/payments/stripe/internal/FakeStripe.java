// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.vitrine.json.Json;
import org.vitrine.testkit.payments.BankBooks;

/** Plays Stripe's API as far as it is used here: one call at a time, each key once. */
final class FakeStripe implements HttpHandler, BankBooks {
    static final String KEY = "sk_test_fake";

    final FakeReports reports;
    final FakeLedger ledger;
    final FakeIntents intents;
    final FakeRefunds refunds;

    private final Map<String, Replay> replays = new HashMap<>();
    private Optional<FakeError> mood = Optional.empty();

    FakeStripe(Clock clock) {
        reports = new FakeReports(clock);
        ledger = new FakeLedger(clock);
        intents = new FakeIntents(ledger, reports);
        refunds = new FakeRefunds(ledger, reports);
    }

    @Override
    public synchronized int authorisations() {
        return intents.authorisations();
    }

    @Override
    public synchronized long captured() {
        return intents.captured();
    }

    @Override
    public synchronized long refunded() {
        return refunds.refunded();
    }

    @Override
    public synchronized OptionalLong held() {
        return OptionalLong.of(intents.held());
    }

    /** Answers everything with this from now on. */
    synchronized void refuseAll(FakeError error) {
        mood = Optional.of(error);
    }

    /** As after a day: no key is remembered. */
    synchronized void forgetKeys() {
        replays.clear();
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answer(call, body);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(answer.status(), bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private synchronized FakeError.Answer answer(HttpExchange call, String body) {
        if (!("Bearer " + KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            return new FakeError(401, "invalid_request_error", "api_key_invalid").answer();
        }
        if (mood.isPresent()) {
            return mood.get().answer();
        }
        return call.getRequestMethod().equals("POST") ? once(call, body) : attempt(call, body);
    }

    private FakeError.Answer once(HttpExchange call, String body) {
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        var asked = call.getRequestURI() + "?" + body;
        var known = replays.get(key);
        if (known == null) {
            var fresh = attempt(call, body);
            replays.put(key, new Replay(asked, fresh));
            return fresh;
        }
        return known.asked().equals(asked)
                ? known.answer()
                : new FakeError(400, "idempotency_error", "idempotency_key_in_use").answer();
    }

    private FakeError.Answer attempt(HttpExchange call, String body) {
        try {
            var uri = call.getRequestURI();
            var path = uri.getPath().substring("/v1/".length()).split("/");
            boolean post = call.getRequestMethod().equals("POST");
            var form = Form.read(
                    post ? body : Optional.ofNullable(uri.getRawQuery()).orElse(""));
            return new FakeError.Answer(200, Json.write(post ? post(path, form) : get(path, form)));
        } catch (FakeError e) {
            return e.answer();
        }
    }

    private ObjectNode post(String[] path, ObjectNode form) {
        return switch (String.join("/", path[0], path[path.length - 1])) {
            case "payment_intents/payment_intents" -> intents.create(form);
            case "payment_intents/capture" -> intents.capture(path[1], form);
            case "payment_intents/cancel" -> intents.cancel(path[1]);
            case "refunds/refunds" -> refunds.create(form);
            case "customers/customers" -> ledger.make("cus", "customer").setAll(form);
            case "payment_methods/detach" -> ledger.get(path[1]).putNull("customer");
            default -> throw FakeError.missing();
        };
    }

    private ObjectNode get(String[] path, ObjectNode query) {
        if (path.length == 2) {
            return ledger.get(path[1]);
        }
        long from = query.path("created").path("gte").asLong();
        return switch (path[0]) {
            case "payment_intents" ->
                ledger.list("payment_intent", any -> any.path("created").asLong() >= from);
            case "balance_transactions" ->
                ledger.list("balance_transaction", any -> any.path("created").asLong() >= from);
            case "refunds" ->
                ledger.list("refund", any -> any.path("payment_intent").equals(query.path("payment_intent")));
            case "customers" ->
                ledger.list(
                        "payment_method", any -> any.path("customer").asText().equals(path[1]));
            default -> throw FakeError.missing();
        };
    }

    /** What was asked and answered under a key. */
    private record Replay(String asked, FakeError.Answer answer) {}
}
