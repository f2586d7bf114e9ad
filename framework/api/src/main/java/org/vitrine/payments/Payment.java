// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.util.Optional;
import org.vitrine.money.Money;

/**
 * A payment as it stands now.
 *
 * @param reference what it is for, as whoever opened it wrote it
 * @param amount what is to be paid
 * @param action what the shopper has to do, while {@link PaymentStatus#ACTION_REQUIRED}
 * @param reason why it was declined or cancelled, as a code: {@code card-declined}
 * @param retryable whether the shopper may try again with the same means
 */
public record Payment(
        PaymentId id,
        String reference,
        String provider,
        String method,
        Money amount,
        PaymentStatus status,
        Optional<NextAction> action,
        Optional<String> reason,
        boolean retryable) {}
