// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;

/**
 * A command as it was written down before Mollie was asked: all that is needed to ask again in the same words.
 *
 * @param base what it builds on: of a capture or void the authorisation, of a refund the capture
 * @param payment Mollie's id of the payment, of what begins one, once it is known
 * @param result Mollie's id of the capture or the refund, once it is known; of a void what Mollie has said yes to
 * @param refusal what has been refused for good
 */
record Entry(
        PaymentKey key,
        Kind kind,
        Optional<PaymentKey> base,
        Money amount,
        Words words,
        Instant at,
        Optional<String> payment,
        Optional<String> result,
        Optional<Outcome> refusal) {
    /** What is said to Mollie or the shopper besides the amount. */
    record Words(String number, Addresses addresses, Optional<ShopperId> keepFor, Optional<StoredMandate> stored) {
        static final Words NONE = new Words("", Addresses.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * Where shopper and reports go.
     *
     * @param back where the shopper comes back to
     * @param webhook where Mollie reports, if it can
     * @param page the secret part of the address from which the shopper is sent on
     */
    record Addresses(String back, Optional<String> webhook, Optional<String> page) {
        static final Addresses NONE = new Addresses("", Optional.empty(), Optional.empty());
    }

    static Entry of(PaymentCommand.Authorise wish, Addresses addresses, Instant now) {
        var words = new Words(wish.number(), addresses, wish.keepFor(), Optional.empty());
        return new Entry(wish.key(), Kind.AUTHORISE, Optional.empty(), wish.amount(), words, now);
    }

    static Entry of(PaymentCommand.ChargeStored wish, StoredMandate stored, Optional<String> webhook, Instant now) {
        var addresses = new Addresses("", webhook, Optional.empty());
        var words = new Words(wish.number(), addresses, Optional.empty(), Optional.of(stored));
        return new Entry(wish.key(), Kind.CHARGE, Optional.empty(), wish.amount(), words, now);
    }

    /** A command that rests on another one. */
    static Entry on(PaymentKey base, PaymentKey key, Kind kind, Money amount, Instant now) {
        return new Entry(key, kind, Optional.of(base), amount, Words.NONE, now);
    }

    /** Takes the key of an authorisation that has not come yet, so that nothing comes of it. */
    static Entry forestalled(PaymentKey key, Money amount, Instant now) {
        var refusal = Optional.<Outcome>of(new Outcome.Cancelled("voided"));
        return new Entry(
                key,
                Kind.AUTHORISE,
                Optional.empty(),
                amount,
                Words.NONE,
                now,
                Optional.empty(),
                Optional.empty(),
                refusal);
    }

    private Entry(PaymentKey key, Kind kind, Optional<PaymentKey> base, Money amount, Words words, Instant at) {
        this(key, kind, base, amount, words, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, without the wish that the means be kept. */
    Entry forOnce() {
        var once = new Words(words.number(), words.addresses(), Optional.empty(), words.stored());
        return new Entry(key, kind, base, amount, once, at, payment, result, refusal);
    }
}
