// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

/** Thrown for what cannot be done to an extension; the message is a sentence for the operator. */
public final class ExtensionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ExtensionRefused(Reason reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** There is no such extension or release. */
        UNKNOWN,
        /** The jar is broken, or is no bundle. */
        UNFIT,
        /** Nobody has said that it may be trusted. */
        NOT_TRUSTED,
        /** It does not make sense as things are. */
        NOT_POSSIBLE,
        /** It was tried and did not work; what served before serves on. */
        FAILED
    }
}
