// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.Optional;
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
 */
record Entry(
        PaymentKey key,
        Kind kind,
        Optional<PaymentKey> base,
        State state,
        Optional<String> reason,
        Money amount,
        boolean voided,
        String number,
        String returnUrl,
        Optional<String> page) {
    static final String PAGES = "/api/v1/payments/sandbox/pages/";

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
        DECLINED,
        CANCELLED
    }

    /** A command that rests on another one. */
    static Entry on(PaymentKey key, Kind kind, PaymentKey base, Money amount) {
        return new Entry(
                key, kind, Optional.of(base), State.DONE, Optional.empty(), amount, false, "", "", Optional.empty());
    }

    Entry declined(String why) {
        return new Entry(
                key, kind, base, State.DECLINED, Optional.of(why), amount, voided, number, returnUrl, Optional.empty());
    }

    Entry cancelled(String why) {
        return new Entry(
                key,
                kind,
                base,
                State.CANCELLED,
                Optional.of(why),
                amount,
                voided,
                number,
                returnUrl,
                Optional.empty());
    }

    /** The same as a provider tells it. */
    Outcome outcome() {
        return switch (state) {
            case DONE -> new Outcome.Done(reference(), amount);
            case STEP -> new Outcome.ActionRequired(reference(), NextAction.redirect(PAGES + page.orElseThrow()));
            case DECLINED ->
                new Outcome.Declined(
                        reason.orElse("declined"),
                        reason.filter(RETRYABLE::equals).isPresent());
            case CANCELLED -> new Outcome.Cancelled(reason.orElse("cancelled"));
        };
    }

    static final String RETRYABLE = "authentication-failed";

    private String reference() {
        return "sandbox-" + key;
    }
}
