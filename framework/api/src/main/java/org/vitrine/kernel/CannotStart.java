// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a component's constructor for what only the operator can mend: a taken port, a wrong setting, a database that is away.
 *
 * <p>The message is a sentence or two: what is wrong, where, and what to do. It ends the start and is the last thing that the process
 * says; no stack trace is logged.
 */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        this(sentence, null);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause, false, false);
    }
}
