// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.payments.spi.Dispute;

/** A charge-back as it is known now. */
public record StoredDispute(
        String reference,
        Dispute.State state,
        Money amount,
        String reason,
        Optional<Instant> answerBy,
        Instant openedAt,
        Instant changedAt) {}
