// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffId;

class StaffJsonTest {
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void tellsAllThatARolePermits(Role role) {
        assertEquals(role.permissions(), told(role));
    }

    @Test
    void tellsOwnersThatTheyMayDoEverything() {
        assertTrue(told(Role.OWNER).containsAll(Set.of(Permissions.ALL, Permissions.PAYMENTS_REFUND)));
    }

    private static Set<String> told(Role role) {
        return StaffJson.of(new Caller.Staff(new StaffId(UUID.randomUUID()), "Hanna", Set.of(role)))
                .permissions();
    }
}
