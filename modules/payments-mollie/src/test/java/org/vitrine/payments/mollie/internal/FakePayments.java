// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The life of the fake's payments, up to where their money is held. */
final class FakePayments {
    static final String GOOD = "good";
    static final String POOR = "poor";

    private final FakeLedger ledger;
    private final FakeReports reports;
    private int authorisations;
    private boolean takesPagesAway = true;
    private boolean keepsWhileHolding = true;

    FakePayments(FakeLedger ledger, FakeReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    int authorisations() {
        return authorisations;
    }

    /** From now on pages stay open until they expire. */
    void leavePagesOpen() {
        takesPagesAway = false;
    }

    /** From now on there are no mandates from payments whose money is only held. */
    void keepNothingWhileHolding() {
        keepsWhileHolding = false;
    }

    ObjectNode create(ObjectNode body) {
        check(body);
        var payment = ledger.make("tr", "payment");
        payment.setAll(body);
        payment.put("status", "open").put("isCancelable", takesPagesAway);
        if (sequence(body).equals("recurring")) {
            decide(
                    payment,
                    ledger.get(body.path("mandateId").asText()).path("behaves").asText());
        } else {
            payment.withObject("/_links/checkout")
                    .put(
                            "href",
                            "https://www.mollie.example/checkout/"
                                    + payment.path("id").asText());
        }
        return payment;
    }

    /** The shopper pays on the page. */
    void pay(String id, String card) {
        var payment = ledger.get(id);
        if (!isOpen(payment)) {
            return;
        }
        decide(payment, card);
        if (card.equals(GOOD) && sequence(payment).equals("first")) {
            keep(payment.path("customerId").asText(), card);
        }
    }

    /** Ends an open payment by the shopper or by time. */
    void end(String id, String status) {
        var payment = ledger.get(id);
        if (isOpen(payment)) {
            settle(payment, status);
        }
    }

    ObjectNode cancel(String id) {
        var payment = ledger.get(id);
        if (!isOpen(payment) || !payment.path("isCancelable").asBoolean()) {
            throw FakeError.untimely("the payment cannot be cancelled");
        }
        settle(payment, "canceled");
        return payment;
    }

    /** Keeps a card that behaves so for a customer. */
    ObjectNode keep(String customer, String behaves) {
        var mandate = ledger.make("mdt", "mandate");
        mandate.put("customerId", customer)
                .put("method", "creditcard")
                .put("status", "valid")
                .put("behaves", behaves);
        mandate.putObject("details")
                .put("cardLabel", "Visa")
                .put("cardNumber", "4242")
                .put("cardExpiryDate", "2030-12-31");
        return mandate;
    }

    void settle(ObjectNode payment, String status) {
        payment.put("status", status).remove(Set.of("_links", "isCancelable"));
        reports.tell(payment);
    }

    private void check(ObjectNode body) {
        FakeAmount.read(body.path("amount"));
        boolean recurs = sequence(body).equals("recurring");
        if (!body.path("captureMode").asText().equals("manual")
                || (sequence(body).equals("first") && !keepsWhileHolding)) {
            throw FakeError.wrong("captureMode");
        }
        if (!recurs && !body.path("method").asText().equals("creditcard")) {
            throw FakeError.wrong("method");
        }
        if (!recurs && !body.path("redirectUrl").asText().startsWith("http")) {
            throw FakeError.wrong("redirectUrl");
        }
        if (body.has("customerId")) {
            ledger.get(body.path("customerId").asText());
        }
        if (recurs && !isValid(body)) {
            throw FakeError.wrong("mandateId");
        }
    }

    private boolean isValid(ObjectNode body) {
        var mandate = ledger.get(body.path("mandateId").asText());
        return mandate.path("customerId").equals(body.path("customerId"))
                && mandate.path("status").asText().equals("valid");
    }

    private void decide(ObjectNode payment, String card) {
        if (card.equals(GOOD)) {
            authorisations++;
            settle(payment, "authorized");
            return;
        }
        payment.putObject("details").put("failureReason", "insufficient_funds");
        settle(payment, "failed");
    }

    private static boolean isOpen(ObjectNode payment) {
        return payment.path("status").asText().equals("open");
    }

    private static String sequence(ObjectNode payment) {
        return payment.path("sequenceType").asText("oneoff");
    }
}
