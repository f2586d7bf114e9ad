// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store;

/** Says that no connection came free in time; the caller may try again in a moment. */
public final class StoreBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreBusy(String message) {
        super(message);
    }
}
