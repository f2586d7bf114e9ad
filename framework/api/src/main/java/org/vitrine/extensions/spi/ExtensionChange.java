// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.spi;

import java.util.Optional;
import org.vitrine.identity.Caller;

/**
 * Something that was done to an extension, or was tried.
 *
 * @param name the extension's name
 * @param version of which version
 * @param digest of which jar; empty where several are meant
 * @param by whoever asked for it; {@link Caller.Staff#SYSTEM} for what lies in the folder
 * @param problem why it did not work, in a sentence; empty if it did
 */
public record ExtensionChange(
        Kind kind, String name, String version, String digest, Caller by, Optional<String> problem) {
    /** What was done. */
    public enum Kind {
        OFFERED,
        INSTALLED,
        UPDATED,
        ROLLED_BACK,
        STARTED,
        STOPPED,
        REMOVED,
        ALLOWED,
        TRUSTED,
        DISTRUSTED
    }
}
