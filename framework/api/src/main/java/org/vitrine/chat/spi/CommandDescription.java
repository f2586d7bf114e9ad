// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

import java.util.Optional;
import org.vitrine.text.LocalText;

/**
 * What a command is called and who may use it.
 *
 * @param name 1 to 32 of a-z, 0-9 and hyphens, a letter first; typed with a slash before it, in whatever case
 * @param about one sentence for the list of commands
 * @param permission what staff must be permitted; empty if it is for all
 */
public record CommandDescription(String name, LocalText about, Optional<String> permission) {
    public CommandDescription {
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("A command is named by a-z, 0-9 and hyphens, not \"" + name + "\"");
        }
    }

    /** A command that everyone who may talk may use. */
    public static CommandDescription forAll(String name, LocalText about) {
        return new CommandDescription(name, about, Optional.empty());
    }

    /** A command for staff who have this permission. */
    public static CommandDescription forStaff(String name, LocalText about, String permission) {
        return new CommandDescription(name, about, Optional.of(permission));
    }
}
