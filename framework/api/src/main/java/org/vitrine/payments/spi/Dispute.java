// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.time.Instant;
import java.util.Optional;
import org.vitrine.money.Money;

/**
 * A charge-back as it stands when it is reported.
 *
 * @param reference the provider's own id of it, the same in every report
 * @param amount what is taken back, without fees
 * @param reason a code in lower case and hyphens: {@code fraudulent}, {@code not-received}
 * @param answerBy until when the shop may answer at the provider
 */
public record Dispute(String reference, Money amount, State state, String reason, Optional<Instant> answerBy) {
    /** Where a charge-back stands; what is decided stays so. */
    public enum State {
        /** The money is held back until it is decided. */
        OPEN,
        /** The money is the shop's again. */
        WON,
        /** The money is gone. */
        LOST
    }
}
