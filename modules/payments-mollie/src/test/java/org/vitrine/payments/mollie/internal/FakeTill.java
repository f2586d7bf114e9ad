// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the fake takes of the money that is held, gives back, and what shoppers' banks take back. */
final class FakeTill {
    private final FakeLedger ledger;
    private final FakePayments payments;
    private final FakeReports reports;
    private boolean isSlow;
    private long captured;
    private long refunded;

    FakeTill(FakeLedger ledger, FakePayments payments, FakeReports reports) {
        this.ledger = ledger;
        this.payments = payments;
        this.reports = reports;
    }

    /** Of what was taken in part the rest is held until it is let go. */
    long held() {
        return ledger.all(payment -> payment.path("status").asText().equals("authorized")).stream()
                .mapToLong(
                        payment -> whole(payment).minus(sum(payment, "capture")).minor())
                .sum();
    }

    long captured() {
        return captured;
    }

    long refunded() {
        return refunded;
    }

    /** From now on captures, refunds and releases are taken note of, and done {@linkplain #workOff later}. */
    void slowDown() {
        isSlow = true;
    }

    ObjectNode capture(String id, ObjectNode body) {
        var payment = in(id, "authorized");
        var amount = FakeAmount.read(body.path("amount"));
        if (amount.plus(sum(payment, "capture")).isMoreThan(whole(payment))) {
            throw FakeError.wrong("amount");
        }
        captured += amount.minor();
        var capture = made("cpt", "capture", payment, body);
        ledger.move("capture", payment, "captureId", capture, true);
        finish(capture, "succeeded");
        return capture;
    }

    ObjectNode refund(String id, ObjectNode body) {
        var payment = in(id, "paid");
        var amount = FakeAmount.read(body.path("amount"));
        if (amount.plus(sum(payment, "refund")).isMoreThan(sum(payment, "capture"))) {
            throw FakeError.wrong("amount");
        }
        refunded += amount.minor();
        var refund = made("re", "refund", payment, body);
        ledger.move("refund", payment, "refundId", refund, false);
        finish(refund, "refunded");
        return refund;
    }

    ObjectNode release(String id) {
        var payment = in(id, "authorized");
        if (isSlow) {
            payment.put("releases", true);
        } else {
            settleHeld(payment);
        }
        return payment;
    }

    /** Does what was only taken note of. */
    void workOff() {
        isSlow = false;
        List.copyOf(ledger.all(any -> any.path("status").asText().equals("pending")))
                .forEach(part ->
                        finish(part, part.path("resource").asText().equals("capture") ? "succeeded" : "refunded"));
        List.copyOf(ledger.all(any -> any.path("releases").asBoolean())).forEach(this::settleHeld);
    }

    /** The shopper's bank takes the money back. */
    ObjectNode chargeBack(String id) {
        var payment = in(id, "paid");
        var chargeback = ledger.make("chb", "chargeback").put("paymentId", id);
        chargeback.set("amount", sum(payment, "capture").json());
        chargeback.putObject("reason").put("code", "4837").put("description", "No Cardholder Authorization");
        chargeback.putNull("reversedAt");
        ledger.move("chargeback", payment, "chargebackId", chargeback, false);
        reports.tell(payment);
        return chargeback;
    }

    /** The shop has won. */
    void reverse(ObjectNode chargeback) {
        chargeback.put("reversedAt", "2030-01-01T12:00:00+00:00");
        reports.tell(ledger.get(chargeback.path("paymentId").asText()));
    }

    private ObjectNode made(String prefix, String resource, ObjectNode payment, ObjectNode body) {
        var made = ledger.make(prefix, resource);
        made.setAll(body);
        return made.put("paymentId", payment.path("id").asText()).put("status", "pending");
    }

    private void finish(ObjectNode part, String status) {
        if (isSlow) {
            return;
        }
        part.put("status", status);
        var payment = ledger.get(part.path("paymentId").asText());
        boolean isWhole = !whole(payment).isMoreThan(sum(payment, "capture"));
        if (isWhole && payment.path("status").asText().equals("authorized")) {
            payment.put("status", "paid");
        }
        reports.tell(payment);
    }

    private void settleHeld(ObjectNode payment) {
        payment.remove("releases");
        payments.settle(payment, ledger.of(payment, "capture").isEmpty() ? "canceled" : "paid");
    }

    private ObjectNode in(String id, String status) {
        var payment = ledger.get(id);
        if (!payment.path("status").asText().equals(status)) {
            throw FakeError.untimely("the payment is " + payment.path("status").asText());
        }
        return payment;
    }

    private FakeAmount sum(ObjectNode payment, String resource) {
        return ledger.of(payment, resource).stream()
                .map(part -> FakeAmount.told(part.path("amount")))
                .reduce(whole(payment).nothing(), FakeAmount::plus);
    }

    private static FakeAmount whole(ObjectNode payment) {
        return FakeAmount.told(payment.path("amount"));
    }
}
