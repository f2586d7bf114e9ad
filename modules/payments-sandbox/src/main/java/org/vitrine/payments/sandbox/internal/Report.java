// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import org.jspecify.annotations.Nullable;
import org.vitrine.payments.spi.Dispute;
import org.vitrine.payments.spi.PaymentKey;

/**
 * What the sandbox tells the shop by itself. What has become of a command is read from the book when the shop reads the report, so an
 * old one that comes late tells the truth of today; how a charge-back stood is told as it was.
 *
 * @param id the same each time that it comes
 * @param key the command's
 * @param dispute of a charge-back, how it stands
 */
record Report(String id, String key, Dispute.@Nullable State dispute) {
    static Report decided(PaymentKey key) {
        return new Report("decided-" + key, key.value(), null);
    }

    static Report disputed(PaymentKey capture, Dispute.State state) {
        return new Report("dispute-" + capture + "-" + state, capture.value(), state);
    }
}
