// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;

/** What a provider can be asked to do with a payment; each once. */
enum Kind {
    AUTHORISE("a"),
    CAPTURE("c"),
    VOID("v"),
    REFUND("r");

    private static final int ID_LENGTH = 36;

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    /** The key of this payment's command of this kind. */
    PaymentKey key(PaymentId payment) {
        return new PaymentKey(payment + "." + suffix);
    }

    /** The command itself. */
    PaymentCommand command(StoredPayment payment) {
        var id = payment.id();
        return switch (this) {
            case AUTHORISE ->
                new PaymentCommand.Authorise(
                        key(id), payment.amount(), payment.method(), payment.number(), payment.returnUrl());
            case CAPTURE -> new PaymentCommand.Capture(key(id), AUTHORISE.key(id), payment.amount());
            case VOID -> new PaymentCommand.VoidAuthorisation(key(id), AUTHORISE.key(id));
            case REFUND -> new PaymentCommand.Refund(key(id), CAPTURE.key(id), payment.amount(), Map.of());
        };
    }

    /** Whose command of which kind a key names; empty for a key that is none of ours. */
    static Optional<Meant> meantBy(PaymentKey key) {
        for (var kind : values()) {
            if (key.value().length() == ID_LENGTH + 2 && key.value().endsWith("." + kind.suffix)) {
                return id(key.value().substring(0, ID_LENGTH)).map(id -> new Meant(id, kind));
            }
        }
        return Optional.empty();
    }

    private static Optional<PaymentId> id(String text) {
        try {
            return Optional.of(new PaymentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A payment's command. */
    record Meant(PaymentId payment, Kind kind) {}
}
