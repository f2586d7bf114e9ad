// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

/** Mollie says no, and has done nothing. */
final class MollieRefusal extends MollieException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final int status;
    private final String field;

    /**
     * Tells what Mollie has refused.
     *
     * @param field what in the request was wrong, such as {@code amount.currency}; empty where that is not said
     */
    MollieRefusal(int status, String field, String detail) {
        super(status + " " + detail + (field.isEmpty() ? "" : " (" + field + ")"));
        this.status = status;
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Whether what was asked about is not there. */
    boolean isOfTheUnknown() {
        return status == NOT_FOUND || status == GONE;
    }
}
