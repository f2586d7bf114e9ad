// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The life of the fake's payment intents. */
final class FakeIntents {
    static final String GOOD = "good";
    static final String POOR = "poor";
    static final String CAUTIOUS = "cautious";

    private static final Set<String> OPEN =
            Set.of("requires_payment_method", "requires_confirmation", "requires_action");
    private static final long FEE = 55;

    private final FakeLedger ledger;
    private final FakeReports reports;
    private int authorisations;
    private long captured;

    FakeIntents(FakeLedger ledger, FakeReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    int authorisations() {
        return authorisations;
    }

    long captured() {
        return captured;
    }

    /** What is set aside now. */
    long held() {
        long sum = 0;
        for (var intent : ledger.list("payment_intent", FakeIntents::isHeld).path("data")) {
            sum += intent.path("amount").asLong();
        }
        return sum;
    }

    ObjectNode create(ObjectNode form) {
        var intent = ledger.make("pi", "payment_intent");
        intent.setAll(form);
        intent.put("amount", form.path("amount").asLong()).put("amount_received", 0);
        intent.put("client_secret", intent.path("id").asText() + "_secret").put("status", "requires_payment_method");
        intent.withObject("/metadata");
        if (form.path("confirm").asBoolean()) {
            confirm(
                    intent,
                    ledger.get(form.path("payment_method").asText())
                            .path("behaves")
                            .asText());
        }
        return intent;
    }

    /** The shopper pays on the page. */
    void pay(String id, String card) {
        var intent = ledger.get(id);
        if (!OPEN.contains(intent.path("status").asText())) {
            return;
        }
        try {
            confirm(intent, card);
            if (intent.has("setup_future_usage")) {
                keep(intent.path("customer").asText(), card);
            }
        } catch (FakeError e) {
            reports.tell("payment_intent.payment_failed", intent);
        }
    }

    /** Keeps a means that behaves so for a customer. */
    ObjectNode keep(String customer, String behaves) {
        var method = ledger.make("pm", "payment_method");
        method.put("type", "card").put("customer", customer).put("behaves", behaves);
        method.putObject("card")
                .put("brand", "visa")
                .put("last4", "4242")
                .put("exp_month", 12)
                .put("exp_year", 2030);
        return method;
    }

    ObjectNode capture(String id, ObjectNode form) {
        var intent = in(id, Set.of("requires_capture"));
        long amount = form.path("amount_to_capture").asLong();
        if (amount > intent.path("amount").asLong()) {
            throw FakeError.invalid("amount_too_large");
        }
        captured += amount;
        var charge = ledger.make("ch", "charge");
        charge.put("payment_intent", id)
                .put("amount", amount)
                .put("currency", intent.path("currency").asText());
        intent.put("status", "succeeded")
                .put("amount_received", amount)
                .put("latest_charge", charge.path("id").asText());
        intent.withObject("/metadata").setAll(form.withObject("/metadata"));
        ledger.settle(charge, amount, FEE);
        reports.tell("payment_intent.succeeded", intent);
        return intent;
    }

    ObjectNode cancel(String id) {
        var intent = in(
                id, Set.of("requires_payment_method", "requires_confirmation", "requires_action", "requires_capture"));
        intent.put("status", "canceled");
        reports.tell("payment_intent.canceled", intent);
        return intent;
    }

    private static boolean isHeld(ObjectNode intent) {
        return intent.path("status").asText().equals("requires_capture");
    }

    private ObjectNode in(String id, Set<String> states) {
        var intent = ledger.get(id);
        if (!states.contains(intent.path("status").asText())) {
            throw FakeError.invalid("payment_intent_unexpected_state");
        }
        return intent;
    }

    private void confirm(ObjectNode intent, String card) {
        switch (card) {
            case GOOD -> {
                authorisations++;
                intent.put("status", "requires_capture");
                reports.tell("payment_intent.amount_capturable_updated", intent);
            }
            case POOR -> throw refused(intent, "card_declined", "insufficient_funds");
            case CAUTIOUS -> throw refused(intent, "authentication_required", "authentication_required");
            default -> throw FakeError.missing();
        }
    }

    private static FakeError refused(ObjectNode intent, String code, String decline) {
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", code)
                .put("decline_code", decline);
        return new FakeError(402, "card_error", code)
                .with("decline_code", decline)
                .with("payment_intent", intent);
    }
}
