// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.testkit.payments.BankBooks;

/** The sandbox's bank, by its table alone. */
final class SandboxBooks implements BankBooks {
    private final Supplier<TestDatabase> database;

    /** @param database asked for when somebody looks */
    SandboxBooks(Supplier<TestDatabase> database) {
        this.database = database;
    }

    @Override
    public int authorisations() {
        return (int) database.get()
                .count(
                        "select count(*) as n from sandbox_command where kind = ? and state = ?",
                        Entry.Kind.AUTHORISE,
                        Entry.State.DONE);
    }

    @Override
    public long captured() {
        return sum(Entry.Kind.CAPTURE);
    }

    @Override
    public long refunded() {
        return sum(Entry.Kind.REFUND);
    }

    @Override
    public OptionalLong held() {
        return OptionalLong.of(database.get()
                .count(
                        "select coalesce(sum(amount), 0) as n from sandbox_command a where kind = ? and state = ? and voided = false"
                                + " and not exists (select 1 from sandbox_command c"
                                + " where c.base_key = a.payment_key and c.kind = ? and c.state = ?)",
                        Entry.Kind.AUTHORISE,
                        Entry.State.DONE,
                        Entry.Kind.CAPTURE,
                        Entry.State.DONE));
    }

    private long sum(Entry.Kind kind) {
        return database.get()
                .count(
                        "select coalesce(sum(amount), 0) as n from sandbox_command where kind = ? and state = ?",
                        kind,
                        Entry.State.DONE);
    }
}
