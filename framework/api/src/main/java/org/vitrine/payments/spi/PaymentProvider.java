// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way to move money; registered as a service with the property {@code provider}, its name.
 *
 * <p>Calls come on virtual threads, several at a time, and may block; after {@link ProviderDescription#timeLimit} they are
 * interrupted and count as {@link Outcome.Unknown}. What is thrown counts as unknown too, except
 * {@link PaymentProviderUnavailable}. What a provider does is tested by {@code PaymentProviderContract} of the testkit.
 */
@ConsumerType
public interface PaymentProvider {
    /** What it is and can do; always the same, answered at once. */
    ProviderDescription describe();

    /** Does what is asked. Idempotent by the command's key. */
    Outcome perform(PaymentCommand command);

    /**
     * Tells what has become of the command with this key by now.
     *
     * <p>{@link Outcome.Cancelled} for a key that the provider has never heard of: asked once the time limit of its command has
     * passed, nothing will come of it any more, unless the command is performed again under that key.
     */
    Outcome query(PaymentKey key);
}
