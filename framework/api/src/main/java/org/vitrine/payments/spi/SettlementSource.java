// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.money.Money;

/** Tells what a provider has paid out; registered as a service with the provider's property {@code provider}. */
@ConsumerType
@FunctionalInterface
public interface SettlementSource {
    /** What was settled from this time on, oldest first; may block. */
    List<Settlement> since(Instant time);

    /** What a provider paid out, or took back, for one command. */
    record Settlement(String id, Instant at, PaymentKey key, Money gross, Money fee) {}
}
