// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentCommand;
import org.vitrine.payments.spi.PaymentKey;

/**
 * A command as it was written down before Stripe was asked: all that is needed to ask again in the same words.
 *
 * @param base what it builds on: of a capture or void the authorisation, of a refund the capture
 * @param intent Stripe's id of the payment intent, of what begins one, once it is known
 * @param result Stripe's id of the charge that a capture made, or of the refund, once it is known
 * @param refusal what has been refused for good
 */
record Entry(
        PaymentKey key,
        Kind kind,
        Optional<PaymentKey> base,
        Money amount,
        Words words,
        Instant at,
        Optional<String> intent,
        Optional<String> result,
        Optional<Outcome> refusal) {

    /**
     * What is said to Stripe or the shopper besides the amount.
     *
     * @param page the secret part of its page's address, where the shopper pays
     */
    record Words(
            String number,
            String returnUrl,
            Optional<ShopperId> keepFor,
            Optional<StoredCard> stored,
            Optional<String> page) {
        static final Words NONE = new Words("", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Entry of(PaymentCommand.Authorise wish, String page, Instant now) {
        var words = new Words(wish.number(), wish.returnUrl(), wish.keepFor(), Optional.empty(), Optional.of(page));
        return begun(wish.key(), Kind.AUTHORISE, wish.amount(), words, now);
    }

    static Entry of(PaymentCommand.ChargeStored wish, StoredCard stored, Instant now) {
        var words = new Words(wish.number(), "", Optional.empty(), Optional.of(stored), Optional.empty());
        return begun(wish.key(), Kind.CHARGE, wish.amount(), words, now);
    }

    /** A command that rests on another one. */
    static Entry on(PaymentKey base, PaymentKey key, Kind kind, Money amount, Instant now) {
        return new Entry(
                key,
                kind,
                Optional.of(base),
                amount,
                Words.NONE,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Takes the key of an authorisation that has not come yet, so that nothing comes of it. */
    static Entry forestalled(PaymentKey key, Money amount, Instant now) {
        return new Entry(
                key,
                Kind.AUTHORISE,
                Optional.empty(),
                amount,
                Words.NONE,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Outcome.Cancelled("voided")));
    }

    private static Entry begun(PaymentKey key, Kind kind, Money amount, Words words, Instant now) {
        return new Entry(
                key, kind, Optional.empty(), amount, words, now, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
