// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

/** What staff may be permitted to do; a plug-in names its own in the same form, for owners to use. */
public final class Permissions {
    public static final String ALL = "*";
    public static final String SHOWS_PLAN = "shows.plan";
    public static final String SHOWS_RUN = "shows.run";
    /** Deletes, mutes, pins, looks at what is held, and sets how one talks in a show. */
    public static final String CHAT_MODERATE = "chat.moderate";

    /** Bans for good, openly or unseen, and answers appeals. */
    public static final String CHAT_BAN = "chat.ban";

    /** Keeps the shop's word list, and takes a show's talk out of the shop as a file. */
    public static final String CHAT_RULES = "chat.rules";

    public static final String CATALOG_READ = "catalog.read";
    public static final String CATALOG_EDIT = "catalog.edit";
    public static final String STOCK_EDIT = "stock.edit";
    public static final String ORDERS_READ = "orders.read";
    public static final String ORDERS_EDIT = "orders.edit";
    /** Sees payments, charge-backs and what providers paid out, with all amounts. */
    public static final String PAYMENTS_READ = "payments.read";

    /** Gives money back. */
    public static final String PAYMENTS_REFUND = "payments.refund";

    public static final String INSIGHTS_READ = "insights.read";
    /** Money figures are shown only with this one. */
    public static final String INSIGHTS_REVENUE = "insights.revenue";

    public static final String SYSTEM_OPERATE = "system.operate";

    private Permissions() {}
}
