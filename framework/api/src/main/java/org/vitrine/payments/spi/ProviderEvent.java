// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

/**
 * What a provider reports; may come twice, late and in any order.
 *
 * @param id the provider's id of this report, by which repetitions are known
 * @param key which of our commands it tells of
 * @param outcome what has become of that command
 */
public record ProviderEvent(String id, PaymentKey key, Outcome outcome) {}
