// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import static org.vitrine.identity.Permissions.*;

import java.util.Set;

/** What a member of staff is to the shop; a person may be several. */
public enum Role {
    /** Runs shows of their own and of others, and sees what they sell, but not for how much. */
    HOST(SHOWS_RUN, SHOWS_PLAN, CHAT_MODERATE, CHAT_BAN, CATALOG_READ, ORDERS_READ, INSIGHTS_READ),
    /** Plans and prepares: shows, products, stock; sees the money. */
    PRODUCER(
            SHOWS_RUN,
            SHOWS_PLAN,
            CHAT_MODERATE,
            CHAT_BAN,
            CHAT_RULES,
            CATALOG_READ,
            CATALOG_EDIT,
            STOCK_EDIT,
            ORDERS_READ,
            ORDERS_EDIT,
            PAYMENTS_READ,
            PAYMENTS_REFUND,
            INSIGHTS_READ,
            INSIGHTS_REVENUE),
    /** Keeps the talk civil. */
    MODERATOR(CHAT_MODERATE, CHAT_BAN, CHAT_RULES, CATALOG_READ),
    /** Reads all figures, changes nothing. */
    ANALYST(CATALOG_READ, ORDERS_READ, PAYMENTS_READ, INSIGHTS_READ, INSIGHTS_REVENUE),
    /** Keeps the system running. */
    OPERATOR(SYSTEM_OPERATE, CATALOG_READ),
    /** May do everything. */
    OWNER(ALL);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** What this role brings; {@link Permissions#ALL} stands for everything. */
    public Set<String> permissions() {
        return permissions;
    }

    /** Whether this role brings the permission. */
    public boolean permits(String permission) {
        return permissions.contains(ALL) || permissions.contains(permission);
    }
}
