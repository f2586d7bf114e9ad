// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.spi;

/** Says that a provider could not be reached at all, and that nothing of the command has arrived there. */
public final class PaymentProviderUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PaymentProviderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public PaymentProviderUnavailable(String message) {
        super(message);
    }
}
