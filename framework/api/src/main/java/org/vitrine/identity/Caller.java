// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who makes a request or sits in a room. */
public sealed interface Caller extends Principal {
    /** A member of staff, by log-in or API key. */
    record Staff(StaffId id, String displayName, Set<Role> roles) implements Caller {
        /** The shop itself, where no person asks: may do everything. */
        public static final Staff SYSTEM = new Staff(new StaffId(new UUID(0, 0)), "Vitrine", Set.of(Role.OWNER));

        public Staff {
            roles = Set.copyOf(roles);
        }

        @Override
        public boolean may(String permission) {
            return roles.stream().anyMatch(role -> role.permits(permission));
        }

        @Override
        public String getName() {
            return id.toString();
        }
    }

    /** A shopper, by guest token or account; the name is what others see in chat. */
    record Shopper(ShopperId id, String displayName) implements Caller {
        @Override
        public String getName() {
            return id.toString();
        }
    }

    /** Nobody known. */
    record Anonymous() implements Caller {
        @Override
        public String getName() {
            return "anonymous";
        }
    }

    /** Whether this caller has a staff permission; see {@link Permissions}. */
    default boolean may(String permission) {
        return false;
    }

    /** The shopper's id, if this is one. */
    default Optional<ShopperId> shopper() {
        return this instanceof Shopper known ? Optional.of(known.id()) : Optional.empty();
    }

    /** The caller of a REST request, in a resource method that takes {@code @Context SecurityContext}. */
    static Caller of(SecurityContext context) {
        return context.getUserPrincipal() instanceof Caller caller ? caller : new Anonymous();
    }
}
