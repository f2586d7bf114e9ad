// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

/** A call to Mollie that brought no answer to build on. */
abstract sealed class MollieException extends Exception permits MollieRefusal, MollieSilence {
    private static final long serialVersionUID = 1L;

    MollieException(String message) {
        super(message);
    }

    MollieException(String message, Throwable cause) {
        super(message, cause);
    }
}
