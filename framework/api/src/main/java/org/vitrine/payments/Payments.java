// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.money.Money;
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

    /** Those of them that will do for this; where several providers have the same method, the one that comes first. */
    List<PaymentMethod> methods(PaymentContext context);

    /**
     * Writes down a payment in this transaction. If {@link #authorise} is never called, it is cancelled by itself.
     *
     * @throws IllegalArgumentException if there is no such way to pay; see {@link #methods}
     */
    PaymentId open(Tx tx, NewPayment payment);

    /**
     * Writes down a payment by a means that its provider keeps, with the shopper away. The payment's choice names the provider; its
     * method is only told.
     *
     * @throws IllegalArgumentException if that provider is not there or keeps none
     */
    PaymentId openStored(Tx tx, NewPayment payment, String storedMethod);

    /** Asks the provider to set the money aside, and answers where the payment stands then. Blocks: not in a transaction. */
    Payment authorise(PaymentId id);

    /** Takes what was set aside, soon after this transaction has committed. Once, however often it is called. */
    void capture(Tx tx, PaymentId id);

    /**
     * The same with less than was set aside; the rest is let go.
     *
     * @throws IllegalArgumentException if that is more than the payment's amount
     */
    void capture(Tx tx, PaymentId id, Money amount);

    /**
     * Gives back some of what was taken, soon after this transaction has committed.
     *
     * @return the number of this refund of the payment, from 1
     * @throws IllegalArgumentException if that is more than {@link PaymentSums#refundable}
     */
    int refund(Tx tx, PaymentId id, NewRefund refund);

    /** Gives it up: what was set aside is let go, what was taken is given back, soon after this transaction has committed. */
    void cancel(Tx tx, PaymentId id);

    /** The payment as it stands; blocks. */
    Optional<Payment> find(PaymentId id);

    /** What has become of its money so far. */
    Optional<PaymentSums> sums(Tx tx, PaymentId id);
}
