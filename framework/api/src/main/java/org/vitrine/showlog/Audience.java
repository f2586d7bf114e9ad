// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;

/** Who may see an event. As JSON and in the database: {@code public}, {@code staff} or {@code shopper:<id>}. */
public sealed interface Audience {
    /** Everyone who watches. No default method here: one would make each class wait for the other at their first use. */
    @SuppressWarnings("ClassInitializationDeadlock")
    Audience PUBLIC = new Everyone();

    /** Staff alone. */
    @SuppressWarnings("ClassInitializationDeadlock")
    Audience STAFF = new StaffOnly();

    /** Whether the caller may see what is meant for this audience. */
    boolean includes(Caller caller);

    /** Everyone who watches. */
    record Everyone() implements Audience {
        @Override
        public boolean includes(Caller caller) {
            return true;
        }

        @JsonValue
        @Override
        public String toString() {
            return "public";
        }
    }

    /** Staff alone. */
    record StaffOnly() implements Audience {
        @Override
        public boolean includes(Caller caller) {
            return caller instanceof Caller.Staff;
        }

        @JsonValue
        @Override
        public String toString() {
            return "staff";
        }
    }

    /** One shopper, and staff. */
    record One(ShopperId shopper) implements Audience {
        @Override
        public boolean includes(Caller caller) {
            return caller instanceof Caller.Staff
                    || caller.shopper().filter(shopper::equals).isPresent();
        }

        @JsonValue
        @Override
        public String toString() {
            return "shopper:" + shopper;
        }
    }

    /** Reads the written form. */
    @JsonCreator
    static Audience parse(String text) {
        return switch (text) {
            case "public" -> PUBLIC;
            case "staff" -> STAFF;
            default -> new One(new ShopperId(UUID.fromString(text.substring("shopper:".length()))));
        };
    }
}
