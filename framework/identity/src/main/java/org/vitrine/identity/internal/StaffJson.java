// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffId;

/** A person as REST tells of them. */
public record StaffJson(StaffId id, String name, Set<Role> roles, Set<String> permissions) {
    /** All that any role permits. */
    private static final Set<String> KNOWN = Arrays.stream(Role.values())
            .flatMap(role -> role.permissions().stream())
            .collect(Collectors.toUnmodifiableSet());

    static StaffJson of(Caller.Staff staff) {
        var permissions = KNOWN.stream().filter(staff::may).collect(Collectors.toCollection(TreeSet::new));
        return new StaffJson(staff.id(), staff.displayName(), staff.roles(), permissions);
    }
}
