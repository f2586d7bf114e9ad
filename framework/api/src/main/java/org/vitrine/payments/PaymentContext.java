// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.util.Optional;
import org.vitrine.money.Money;

/**
 * What a way to pay is wanted for.
 *
 * @param country ISO 3166 code of where the shopper is; empty if that is not known yet
 */
public record PaymentContext(Money amount, Optional<String> country) {}
