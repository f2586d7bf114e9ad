// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.store.Tx;

/**
 * Takes money and gives it back, whatever happens in between.
 *
 * <p>Each step is written down before its provider is asked, and asked again until the answer is known; what comes of it later
 * is told to every {@link org.vitrine.payments.spi.PaymentListener}. Never blocks on a provider inside a transaction.
 */
@ProviderType
public interface Payments {
    /** The ways to pay that are there now. */
    List<PaymentMethod> methods();

    /**
     * Writes down a payment in this transaction. If {@link #authorise} is never called, it is cancelled by itself.
     *
     * @throws IllegalArgumentException if there is no such way to pay; see {@link #methods}
     */
    PaymentId open(Tx tx, NewPayment payment);

    /** Asks the provider to set the money aside, and answers where the payment stands then. Blocks: not in a transaction. */
    Payment authorise(PaymentId id);

    /** Takes what was set aside, soon after this transaction has committed. Once, however often it is called. */
    void capture(Tx tx, PaymentId id);

    /** Gives it up: what was set aside is let go, what was taken is given back, soon after this transaction has committed. */
    void cancel(Tx tx, PaymentId id);

    /** The payment as it stands; blocks. */
    Optional<Payment> find(PaymentId id);
}
