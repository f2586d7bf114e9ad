// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

/** Says that an event could not be committed to the log; it has not happened. */
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message) {
        super(message);
    }

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
