// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.vitrine.json.Json;
import org.vitrine.testkit.payments.BankBooks;

/** Plays Mollie's API as far as it is used here: one call at a time, each key once within an hour. */
final class FakeMollie implements HttpHandler, BankBooks {
    static final String KEY = "test_fake";
    static final String ACCESS = "access_fake";

    final FakeReports reports = new FakeReports();
    final FakeLedger ledger;
    final FakePayments payments;
    final FakeTill till;
    private final FakeReplays replays;
    private Optional<FakeError> mood = Optional.empty();

    FakeMollie(Clock clock) {
        ledger = new FakeLedger(clock);
        payments = new FakePayments(ledger, reports);
        till = new FakeTill(ledger, payments, reports);
        replays = new FakeReplays(clock);
    }

    @Override
    public synchronized int authorisations() {
        return payments.authorisations();
    }

    @Override
    public synchronized long captured() {
        return till.captured();
    }

    @Override
    public synchronized long refunded() {
        return till.refunded();
    }

    @Override
    public synchronized OptionalLong held() {
        return OptionalLong.of(till.held());
    }

    /** Answers everything with this from now on. */
    synchronized void refuseAll(FakeError error) {
        mood = Optional.of(error);
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answer(call, body);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/hal+json");
        call.sendResponseHeaders(answer.status(), bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private synchronized FakeError.Answer answer(HttpExchange call, String body) {
        var path = call.getRequestURI().getPath();
        var token = path.startsWith("/v2/balances") ? ACCESS : KEY;
        if (!("Bearer " + token).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            return new FakeError(401, "no such key").answer();
        }
        if (mood.isPresent()) {
            return mood.get().answer();
        }
        var key = call.getRequestHeaders().getFirst("Idempotency-Key");
        return call.getRequestMethod().equals("POST")
                ? replays.once(key, path + body, () -> attempt(call, body))
                : attempt(call, body);
    }

    private FakeError.Answer attempt(HttpExchange call, String body) {
        try {
            var path = call.getRequestURI().getPath().substring("/v2/".length()).split("/");
            var done = switch (call.getRequestMethod()) {
                case "POST" -> post(path, (ObjectNode) Json.read(body));
                case "DELETE" -> delete(path);
                default -> get(call, path);
            };
            return new FakeError.Answer(200, Json.write(done));
        } catch (FakeError e) {
            return e.answer();
        }
    }

    private ObjectNode post(String[] path, ObjectNode body) {
        return switch (path[0] + "/" + path[path.length - 1]) {
            case "payments/payments" -> payments.create(body);
            case "payments/captures" -> till.capture(path[1], body);
            case "payments/refunds" -> till.refund(path[1], body);
            case "payments/release-authorization" -> till.release(path[1]);
            case "customers/customers" -> ledger.make("cst", "customer").setAll(body);
            default -> throw FakeError.missing();
        };
    }

    private ObjectNode delete(String[] path) {
        return switch (path[0]) {
            case "payments" -> payments.cancel(path[1]);
            case "customers" -> ledger.get(path[path.length - 1]).put("status", "invalid");
            default -> throw FakeError.missing();
        };
    }

    private ObjectNode get(HttpExchange call, String[] path) {
        var uri = call.getRequestURI();
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        var from = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("from="))
                .map(part -> part.substring("from=".length()))
                .findFirst();
        return switch (String.join("/", path)) {
            case "payments" -> ledger.page(uri.getPath(), "payments", any -> is(any, "payment"), from);
            case "balances/primary/transactions" ->
                ledger.page(uri.getPath(), "balance_transactions", any -> is(any, "balance_transaction"), from);
            default -> path[0].equals("customers") ? mandates(call, path[1], from) : whole(path[1]);
        };
    }

    /** With all that was done with it. */
    private ObjectNode whole(String id) {
        var payment = ledger.get(id).deepCopy();
        var embedded = payment.putObject("_embedded");
        for (var resource : new String[] {"capture", "refund", "chargeback"}) {
            embedded.putArray(resource + "s").addAll(ledger.of(payment, resource));
        }
        return payment;
    }

    private static boolean is(ObjectNode any, String resource) {
        return any.path("resource").asText().equals(resource);
    }

    private ObjectNode mandates(HttpExchange call, String customer, Optional<String> from) {
        ledger.get(customer);
        return ledger.page(call.getRequestURI().getPath(), "mandates", any -> isOf(any, customer), from);
    }

    private static boolean isOf(ObjectNode any, String customer) {
        return is(any, "mandate") && any.path("customerId").asText().equals(customer);
    }
}
