// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffId;

/** A person as REST tells of them. */
public record StaffJson(StaffId id, String name, Set<Role> roles, Set<String> permissions) {
    private static final List<String> KNOWN = List.of(
            Permissions.SHOWS_PLAN,
            Permissions.SHOWS_RUN,
            Permissions.CHAT_MODERATE,
            Permissions.CHAT_BAN,
            Permissions.CHAT_RULES,
            Permissions.CATALOG_READ,
            Permissions.CATALOG_EDIT,
            Permissions.STOCK_EDIT,
            Permissions.ORDERS_READ,
            Permissions.ORDERS_EDIT,
            Permissions.INSIGHTS_READ,
            Permissions.INSIGHTS_REVENUE,
            Permissions.SYSTEM_OPERATE);

    static StaffJson of(Caller.Staff staff) {
        var permissions = new TreeSet<String>();
        KNOWN.stream().filter(staff::may).forEach(permissions::add);
        if (staff.may(Permissions.ALL)) {
            permissions.add(Permissions.ALL);
        }
        return new StaffJson(staff.id(), staff.displayName(), staff.roles(), permissions);
    }
}
