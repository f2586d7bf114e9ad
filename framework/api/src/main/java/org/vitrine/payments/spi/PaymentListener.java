// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.payments.Payment;

/** Hears of payments that have moved on; registered as a service. */
@ConsumerType
@FunctionalInterface
public interface PaymentListener {
    /**
     * Told surely, at least once, and after the change is committed; on a virtual thread, may block. Payments of others are told
     * too: look at the reference. What is thrown is logged, and it is told again later.
     */
    void changed(Payment payment);
}
