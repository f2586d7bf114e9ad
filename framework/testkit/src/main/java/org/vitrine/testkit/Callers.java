// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.Set;
import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.identity.ShopperId;
import org.vitrine.identity.StaffId;

/** People for tests; each call makes a new one. */
public final class Callers {
    private Callers() {}

    /** A host. */
    public static Caller.Staff host() {
        return staff("Ada", Role.HOST);
    }

    /** An owner: may do everything. */
    public static Caller.Staff owner() {
        return staff("Olga", Role.OWNER);
    }

    /** A moderator. */
    public static Caller.Staff moderator() {
        return staff("Mo", Role.MODERATOR);
    }

    /** Staff of this name and these roles. */
    public static Caller.Staff staff(String name, Role... roles) {
        return new Caller.Staff(new StaffId(UUID.randomUUID()), name, Set.of(roles));
    }

    /** A shopper. */
    public static Caller.Shopper shopper() {
        return shopper("Kim");
    }

    /** A shopper of this name. */
    public static Caller.Shopper shopper(String name) {
        return new Caller.Shopper(new ShopperId(UUID.randomUUID()), name);
    }

    /** Nobody known. */
    public static Caller.Anonymous nobody() {
        return new Caller.Anonymous();
    }
}
