// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import org.vitrine.money.Money;

/** What a provider reports by itself; may come twice, late and in any order. */
public sealed interface ProviderEvent {
    /** The provider's id of this report, by which repetitions are known; at most 200 characters. */
    String id();

    /** Which of our commands it tells of. */
    PaymentKey key();

    /** What has become of that command. */
    record Came(String id, PaymentKey key, Outcome outcome) implements ProviderEvent {}

    /**
     * The shopper's bank takes money back, or has decided about it.
     *
     * @param key of the authorisation or the capture that is disputed
     */
    record Disputed(String id, PaymentKey key, Dispute dispute) implements ProviderEvent {}

    /**
     * Money was given back at the provider itself, by no command of ours.
     *
     * @param key of the authorisation or the capture that it was taken under
     * @param reference the provider's own id of it, the same in every report
     */
    record GivenBack(String id, PaymentKey key, String reference, Money amount) implements ProviderEvent {}
}
