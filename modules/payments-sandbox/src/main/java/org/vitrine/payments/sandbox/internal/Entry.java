// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.identity.ShopperId;
import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentKey;

/**
 * A command as the sandbox remembers it.
 *
 * @param base what it builds on: of a capture or void the authorisation, of a refund the capture
 * @param voided whether this authorisation was let go afterwards
 * @param page the secret part of its page's address, where the shopper has to take a step
 * @param card by which it is paid; empty until the shopper has picked one
 * @param keepFor whose card is kept for later
 */
record Entry(
        PaymentKey key,
        Kind kind,
        Optional<PaymentKey> base,
        State state,
        Optional<String> reason,
        Money amount,
        boolean voided,
        Bill bill,
        Optional<String> page,
        Optional<Card> card,
        Optional<ShopperId> keepFor,
        Instant at) {
    static final String PAGES = "/api/v1/payments/sandbox/pages/";
    static final String RETRYABLE = "authentication-failed";

    /** Which command it was. */
    enum Kind {
        AUTHORISE,
        CAPTURE,
        VOID,
        REFUND
    }

    /** What has become of it. */
    enum State {
        DONE,
        STEP,
        PENDING,
        DECLINED,
        CANCELLED;

        /** Whether it is not decided yet. */
        boolean waits() {
            return this == STEP || this == PENDING;
        }
    }

    /**
     * What the shopper is told.
     *
     * @param number what stands on the statement
     * @param returnUrl where the shopper is sent back to after a step
     */
    record Bill(String number, String returnUrl) {
        static final Bill NONE = new Bill("", "");
    }

    /** An authorisation that nothing is known of yet. */
    static Entry authorisation(PaymentKey key, Money amount, Bill bill, Instant at) {
        return new Entry(
                key,
                Kind.AUTHORISE,
                Optional.empty(),
                State.DONE,
                Optional.empty(),
                amount,
                false,
                bill,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    /** A command that rests on another one. */
    static Entry on(PaymentKey key, Kind kind, PaymentKey base, Money amount, Instant at) {
        return new Entry(
                key,
                kind,
                Optional.of(base),
                State.DONE,
                Optional.empty(),
                amount,
                false,
                Bill.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    Entry by(Card which) {
        return new Entry(key, kind, base, state, reason, amount, voided, bill, page, Optional.of(which), keepFor, at);
    }

    /** With the bill and the card of what it builds on. */
    Entry following(Entry other) {
        return new Entry(key, kind, base, state, reason, amount, voided, other.bill, page, other.card, keepFor, at);
    }

    Entry keptFor(Optional<ShopperId> shopper) {
        return new Entry(key, kind, base, state, reason, amount, voided, bill, page, card, shopper, at);
    }

    Entry waiting(String secret) {
        return new Entry(
                key, kind, base, State.STEP, reason, amount, voided, bill, Optional.of(secret), card, keepFor, at);
    }

    Entry done() {
        return become(State.DONE, Optional.empty());
    }

    Entry pending() {
        return become(State.PENDING, Optional.empty());
    }

    Entry declined(String why) {
        return become(State.DECLINED, Optional.of(why));
    }

    Entry cancelled(String why) {
        return become(State.CANCELLED, Optional.of(why));
    }

    /** Whether the shopper has yet to pick a card. */
    boolean wantsCard() {
        return state == State.STEP && card.isEmpty();
    }

    boolean isBy(Card which) {
        return card.filter(which::equals).isPresent();
    }

    /** The same as a provider tells it. */
    Outcome outcome() {
        return switch (state) {
            case DONE -> new Outcome.Done(reference(), amount);
            case STEP -> new Outcome.ActionRequired(reference(), NextAction.redirect(PAGES + page.orElseThrow()));
            case PENDING -> new Outcome.Pending(reference());
            case DECLINED ->
                new Outcome.Declined(
                        reason.orElse("declined"),
                        reason.filter(RETRYABLE::equals).isPresent());
            case CANCELLED -> new Outcome.Cancelled(reason.orElse("cancelled"));
        };
    }

    private Entry become(State news, Optional<String> why) {
        return new Entry(key, kind, base, news, why, amount, voided, bill, page, card, keepFor, at);
    }

    private String reference() {
        return "sandbox-" + key;
    }
}
