// SPDX-License-Identifier: Apache-2.0
package org.vitrine.health;

/** How one part is: what is the matter, and what the operator can do about it. */
public sealed interface Health {
    /**
     * The id of the OSGi condition that is there once all that the distribution brings has started. Before that, what is not found may
     * be on its way.
     */
    String READY = "org.vitrine.ready";

    /** All is well. */
    record Up() implements Health {}

    /** It works, but not as it should. */
    record Degraded(String what, String remedy) implements Health {}

    /** It does not work; the process does not take traffic. */
    record Down(String what, String remedy) implements Health {}
}
