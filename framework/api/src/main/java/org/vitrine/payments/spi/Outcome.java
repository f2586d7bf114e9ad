// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import org.vitrine.money.Money;
import org.vitrine.payments.NextAction;

/** What came of a command, as far as the provider can tell. */
public sealed interface Outcome {
    /**
     * It is done.
     *
     * @param reference the provider's own id, for people who look into its dashboard
     * @param amount what was set aside, taken, let go or given back
     */
    record Done(String reference, Money amount) implements Outcome {}

    /** It is under way and will be done or fail without anyone's help. */
    record Pending(String reference) implements Outcome {}

    /** The shopper has to do something first. */
    record ActionRequired(String reference, NextAction action) implements Outcome {}

    /**
     * The provider refuses; nothing has happened to the money.
     *
     * @param reason a code in lower case and hyphens: {@code card-declined}, {@code insufficient-funds}
     * @param retryable whether the same may be tried again, under another key
     */
    record Declined(String reason, boolean retryable) implements Outcome {}

    /** Given up by the shopper, let go, or never begun: nothing has happened to the money, and nothing will under this key. */
    record Cancelled(String reason) implements Outcome {}

    /** Nobody knows. Never to be taken for a failure: it is found out by {@link PaymentProvider#query}. */
    record Unknown(String why) implements Outcome {}
}
