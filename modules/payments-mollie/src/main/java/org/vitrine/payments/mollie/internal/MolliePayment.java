// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.PaymentKey;

/** A payment as Mollie tells of it. */
record MolliePayment(JsonNode json) {
    private static final String PREFIX = "tr_";

    /** What was done with a payment: a capture, a refund or a charge-back. */
    record Part(JsonNode json) {
        String id() {
            return json.path("id").asText();
        }

        String status() {
            return json.path("status").asText();
        }

        Money amount() {
            return Amounts.of(json.path("amount"));
        }

        Optional<PaymentKey> key() {
            return Marks.read(json);
        }

        boolean is(PaymentKey key) {
            return key().filter(key::equals).isPresent();
        }
    }

    static MolliePayment of(JsonNode json) throws MollieSilence {
        if (!json.path("id").asText().startsWith(PREFIX)) {
            throw MollieSilence.unknown("Mollie's answer is no payment");
        }
        return new MolliePayment(json);
    }

    String id() {
        return json.path("id").asText();
    }

    String status() {
        return json.path("status").asText();
    }

    Money amount() {
        return Amounts.of(json.path("amount"));
    }

    Instant createdAt() {
        return OffsetDateTime.parse(json.path("createdAt").asText()).toInstant();
    }

    Optional<PaymentKey> key() {
        return Marks.read(json);
    }

    boolean isCancelable() {
        return json.path("isCancelable").asBoolean();
    }

    /** Mollie's page for the shopper, while there is something to be done. */
    Optional<String> checkout() {
        return Optional.of(json.at("/_links/checkout/href").asText()).filter(href -> !href.isEmpty());
    }

    /** Why a card was refused. */
    Optional<String> failure() {
        return Optional.of(json.at("/details/failureReason").asText()).filter(reason -> !reason.isEmpty());
    }

    /** Set aside, and neither taken nor let go as a whole. */
    boolean isHeld() {
        return status().equals("authorized");
    }

    /** Whether Mollie will never take anything for it. */
    boolean isOff() {
        return switch (status()) {
            case "canceled", "expired", "failed" -> true;
            default -> false;
        };
    }

    boolean isPartlyTaken() {
        return captures().stream().anyMatch(capture -> !capture.status().equals("failed"));
    }

    List<Part> captures() {
        return parts("captures");
    }

    List<Part> refunds() {
        return parts("refunds");
    }

    List<Part> chargebacks() {
        return parts("chargebacks");
    }

    private List<Part> parts(String name) {
        return StreamSupport.stream(json.path("_embedded").path(name).spliterator(), false)
                .map(Part::new)
                .toList();
    }
}
