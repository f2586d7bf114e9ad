// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store;

/** Says that the database failed or was asked something impossible; nothing of the transaction stands. */
public final class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailed(String message) {
        super(message);
    }
}
