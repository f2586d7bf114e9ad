// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

/** Mollie has not said what became of a call. */
final class MollieSilence extends MollieException {
    private static final long serialVersionUID = 1L;

    private final boolean undone;

    private MollieSilence(String message, boolean undone) {
        super(message);
        this.undone = undone;
    }

    private MollieSilence(String message, boolean undone, Throwable cause) {
        super(message, cause);
        this.undone = undone;
    }

    /** The call may have been answered by deeds alone. */
    static MollieSilence unknown(String message) {
        return new MollieSilence(message, false);
    }

    static MollieSilence unknown(String message, Throwable cause) {
        return new MollieSilence(message, false, cause);
    }

    /** The call has not reached those who could do something about it. */
    static MollieSilence undone(String message) {
        return new MollieSilence(message, true);
    }

    static MollieSilence undone(String message, Throwable cause) {
        return new MollieSilence(message, true, cause);
    }

    /** Whether it is sure that this call has done nothing. */
    boolean isUndone() {
        return undone;
    }
}
