// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;

/** Who may see an event. As JSON and in the database: {@code public}, {@code staff} or {@code shopper:<id>}. */
public sealed interface Audience {
    Audience PUBLIC = new Everyone();
    Audience STAFF = new StaffOnly();

    /** Everyone who watches. */
    record Everyone() implements Audience {
        @JsonValue
        @Override
        public String toString() {
            return "public";
        }
    }

    /** Staff alone. */
    record StaffOnly() implements Audience {
        @JsonValue
        @Override
        public String toString() {
            return "staff";
        }
    }

    /** One shopper, and staff. */
    record One(ShopperId shopper) implements Audience {
        @JsonValue
        @Override
        public String toString() {
            return "shopper:" + shopper;
        }
    }

    /** Whether the caller may see what is meant for this audience. */
    default boolean includes(Caller caller) {
        return switch (this) {
            case Everyone all -> true;
            case StaffOnly staff -> caller instanceof Caller.Staff;
            case One one ->
                caller instanceof Caller.Staff
                        || caller.shopper().filter(one.shopper()::equals).isPresent();
        };
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
