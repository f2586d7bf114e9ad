// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the fake gives back, and what shoppers' banks take back. */
final class FakeRefunds {
    private final FakeLedger ledger;
    private final FakeReports reports;
    private long refunded;

    FakeRefunds(FakeLedger ledger, FakeReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    long refunded() {
        return refunded;
    }

    ObjectNode create(ObjectNode form) {
        var intent = ledger.get(form.path("payment_intent").asText());
        long amount = form.path("amount").asLong();
        long left = intent.path("amount_received").asLong()
                - intent.path("refunded").asLong();
        if (left == 0) {
            throw FakeError.invalid("charge_already_refunded");
        }
        if (amount > left) {
            throw FakeError.invalid("parameter_invalid_integer");
        }
        refunded += amount;
        intent.put("refunded", intent.path("refunded").asLong() + amount);
        var refund = ledger.make("re", "refund");
        refund.setAll(form);
        refund.put("amount", amount)
                .put("status", "succeeded")
                .put("currency", intent.path("currency").asText());
        refund.withObject("/metadata");
        ledger.settle(refund, -amount, 0);
        reports.tell("charge.refunded", charge(intent));
        reports.tell("refund.created", refund);
        return refund;
    }

    /** The shopper's bank takes the money back. */
    ObjectNode dispute(String intent) {
        var disputed = ledger.get(intent);
        var dispute = ledger.make("dp", "dispute");
        dispute.put("payment_intent", intent)
                .put("amount", disputed.path("amount_received").asLong())
                .put("currency", disputed.path("currency").asText())
                .put("reason", "product_not_received")
                .put("status", "needs_response");
        dispute.putObject("evidence_details").put("due_by", 1_900_000_000L);
        reports.tell("charge.dispute.created", dispute);
        return dispute;
    }

    /** Decides the disputes of this intent. */
    void decide(String intent, String status) {
        for (var dispute : ledger.list(
                        "dispute", any -> any.path("payment_intent").asText().equals(intent))
                .path("data")) {
            decide(ledger.get(dispute.path("id").asText()), status);
        }
    }

    void decide(ObjectNode dispute, String status) {
        dispute.put("status", status);
        reports.tell("charge.dispute.closed", dispute);
    }

    private ObjectNode charge(ObjectNode intent) {
        return ledger.get(intent.path("latest_charge").asText());
    }
}
