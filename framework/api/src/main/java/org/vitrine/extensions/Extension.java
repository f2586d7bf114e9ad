// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

import java.util.List;

/**
 * A module or a plug-in, and all its releases that are here.
 *
 * @param name its symbolic name, such as {@code org.example.no-shouting}; of what is no bundle, the file's name
 * @param title for people
 * @param stopped whether an operator has stopped it
 * @param gives the services it offers, by the names of their types
 * @param releases the one in service first
 */
public record Extension(
        String name,
        String title,
        String description,
        Kind kind,
        boolean stopped,
        List<String> gives,
        List<Release> releases) {
    public Extension {
        gives = List.copyOf(gives);
        releases = List.copyOf(releases);
    }

    /** Where it comes from. */
    public enum Kind {
        /** The distribution has it; a jar of the same name may stand in for it. */
        MODULE,
        PLUGIN
    }
}
