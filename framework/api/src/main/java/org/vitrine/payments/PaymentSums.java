// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import org.vitrine.money.Money;

/**
 * What has become of a payment's money, by what its provider has reported.
 *
 * @param authorised set aside, whether it was taken since or not
 * @param captured taken
 * @param refunded given back
 * @param disputed taken back by the shopper's bank, or held back until it is decided
 * @param refundable what may still be given back: without that which is on its way
 */
public record PaymentSums(Money authorised, Money captured, Money refunded, Money disputed, Money refundable) {}
