// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.Caller;

/** Who caused an event, by id alone. As JSON: {@code staff:<id>} or {@code shopper:<id>}. */
public record Actor(Kind kind, UUID id) {
    /** Which side of the counter. */
    public enum Kind {
        STAFF,
        SHOPPER
    }

    /** The caller as an actor; empty for nobody known. */
    public static Optional<Actor> of(Caller caller) {
        return switch (caller) {
            case Caller.Staff staff ->
                Optional.of(new Actor(Kind.STAFF, staff.id().value()));
            case Caller.Shopper shopper ->
                Optional.of(new Actor(Kind.SHOPPER, shopper.id().value()));
            case Caller.Anonymous nobody -> Optional.empty();
        };
    }

    /** Reads the written form. */
    @JsonCreator
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        var kind = text.startsWith("staff:") ? Kind.STAFF : Kind.SHOPPER;
        return new Actor(kind, UUID.fromString(text.substring(colon + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return (kind == Kind.STAFF ? "staff:" : "shopper:") + id;
    }
}
