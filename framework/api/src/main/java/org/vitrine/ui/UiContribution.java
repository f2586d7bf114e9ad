// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ui;

import java.util.List;
import java.util.Optional;
import org.vitrine.text.LocalText;

/**
 * An element that a bundle puts into a slot.
 *
 * @param module the file in the bundle's {@code META-INF/vitrine-ui/} that is imported, such as {@code panel.js}
 * @param export the name under which the module exports the element's class
 */
public record UiContribution(Slot slot, String module, String export, Terms terms) {
    public UiContribution {
        if (module.isBlank() || export.isBlank()) {
            throw new IllegalArgumentException("a contribution names a module and what it exports");
        }
    }

    /** In the page itself, for everyone, without a title, and without a way to the server. */
    public static UiContribution of(Slot slot, String module, String export) {
        return new UiContribution(slot, module, export, Terms.NONE);
    }

    /** The same under other terms. */
    public UiContribution with(Terms other) {
        return new UiContribution(slot, module, export, other);
    }

    /**
     * What it is called and what it may.
     *
     * @param title the name of its tab or place, where the slot has such
     * @param permission what staff need to see it
     * @param routes the paths under {@code /api/v1/} that it may ask, each with all that lies below it: {@code products}
     * @param framed whether it is kept in a sandboxed frame, with nothing of the page but its host
     */
    public record Terms(Optional<LocalText> title, Optional<String> permission, List<String> routes, boolean framed) {
        /** In the page, for everyone, with no name and no routes. */
        public static final Terms NONE = new Terms(Optional.empty(), Optional.empty(), List.of(), false);

        public Terms {
            routes = List.copyOf(routes);
        }
    }
}
