// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vitrine.payments.PaymentId;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;

/** What a provider can be asked to do with a payment; each once, except that it may be given back in parts. */
public enum Kind {
    AUTHORISE("a"),
    CAPTURE("c"),
    VOID("v"),
    REFUND("r");

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([acvr])([1-9][0-9]{0,5})?");

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    /** The key of this payment's first command of this kind. */
    PaymentKey key(PaymentId payment) {
        return key(payment, 1);
    }

    /** The key of this payment's command of this kind and number. */
    PaymentKey key(PaymentId payment, int number) {
        return new PaymentKey(payment + "." + suffix + (number == 1 ? "" : number));
    }

    /** The command itself. */
    static PaymentCommand command(StoredPayment payment, StoredCommand stored) {
        var id = payment.id();
        var kind = stored.kind();
        var key = kind.key(id, stored.number());
        return switch (kind) {
            case AUTHORISE -> authorisation(payment, key);
            case CAPTURE -> new PaymentCommand.Capture(key, AUTHORISE.key(id), stored.amount());
            case VOID -> new PaymentCommand.VoidAuthorisation(key, AUTHORISE.key(id));
            case REFUND -> new PaymentCommand.Refund(key, CAPTURE.key(id), stored.amount(), stored.lines());
        };
    }

    private static PaymentCommand authorisation(StoredPayment payment, PaymentKey key) {
        return payment.storedMethod()
                .<PaymentCommand>map(
                        stored -> new PaymentCommand.ChargeStored(key, payment.amount(), stored, payment.number()))
                .orElseGet(() -> new PaymentCommand.Authorise(
                        key,
                        payment.amount(),
                        payment.method(),
                        payment.number(),
                        payment.returnUrl(),
                        payment.keepFor()));
    }

    /** Whose command a key names; empty for a key that is none of ours. */
    static Optional<Meant> meantBy(PaymentKey key) {
        var parts = FORM.matcher(key.value());
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (var kind : values()) {
            if (kind.suffix.equals(parts.group(2))) {
                int number = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
                return id(parts.group(1)).map(id -> new Meant(id, kind, number));
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
    record Meant(PaymentId payment, Kind kind, int number) {}
}
