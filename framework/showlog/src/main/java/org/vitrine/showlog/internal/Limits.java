// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.showlog.NewEvent;

/** Refuses what the tables cannot hold, at the door, so that one bad event does not spoil the transaction of others. */
final class Limits {
    private static final int LONGEST_TYPE = 200;
    private static final int MOST_DATA = 100_000;

    private Limits() {}

    static void check(NewEvent event) {
        if (event.type().isBlank() || event.type().length() > LONGEST_TYPE) {
            throw new IllegalArgumentException("An event's type has 1 to " + LONGEST_TYPE + " characters");
        }
        check(event, "data", event.data());
        check(event, "texts", event.erasable());
    }

    private static void check(NewEvent event, String part, ObjectNode tree) {
        if (tree.toString().length() > MOST_DATA) {
            throw new IllegalArgumentException(
                    "The " + part + " of a " + event.type() + " are longer than " + MOST_DATA + " characters");
        }
    }
}
