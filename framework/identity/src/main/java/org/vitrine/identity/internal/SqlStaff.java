// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.identity.StaffId;
import org.vitrine.ids.Uuid7;
import org.vitrine.store.Row;
import org.vitrine.store.Transactions;

/** Staff in a table. */
@Component(service = {StaffAccounts.class, SqlStaff.class})
public final class SqlStaff implements StaffAccounts {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;
    private static final int PREFIX = 10;

    private final Transactions transactions;
    private final Clock clock;
    private final Uuid7 ids;
    private final Passwords passwords = new Passwords();

    @Activate
    public SqlStaff(@Reference Transactions transactions, @Reference Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    @Override
    public Caller.Staff create(NewAccount account) {
        var email = address(account.email());
        requireFit(account.password());
        var password = passwords.hash(account.password());
        var id = new StaffId(ids.next());
        var name = DisplayName.of(account.displayName(), email).value();
        var roles = account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        boolean fresh = transactions.in(tx -> tx.insertIfAbsent(
                "insert into identity_staff (id, email, display_name, password, roles, created_at) values (?, ?, ?, ?, ?, ?)",
                id.value(),
                email,
                name,
                password,
                roles,
                clock.instant()));
        if (!fresh) {
            throw new IllegalArgumentException("There is an account with this e-mail address already");
        }
        return new Caller.Staff(id, name, account.roles());
    }

    @Override
    public Optional<Caller.Staff> find(String email) {
        return transactions.in(tx -> tx.first(
                "select * from identity_staff where email = ?",
                SqlStaff::staff,
                email.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Caller.Staff> find(StaffId id) {
        return transactions.in(
                tx -> tx.first("select * from identity_staff where id = ?", SqlStaff::staff, id.value()));
    }

    @Override
    public String issueApiKey(StaffId owner, String label) {
        var key = "vtk_" + Digests.token();
        transactions.run(tx -> tx.update(
                "insert into identity_api_key (id, digest, prefix, label, staff, created_at) values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                Digests.sha256(key),
                key.substring(0, PREFIX),
                label,
                owner.value(),
                clock.instant()));
        return key;
    }

    /** Whose key this is. */
    Optional<Caller.Staff> byApiKey(String key) {
        return transactions.in(tx -> tx.first(
                "select s.* from identity_staff s join identity_api_key k on k.staff = s.id where k.digest = ?",
                SqlStaff::staff,
                Digests.sha256(key)));
    }

    /** A person's keys, without what makes them keys. */
    List<KeyLabel> keysOf(StaffId owner) {
        return transactions.in(tx -> tx.list(
                "select id, prefix, label from identity_api_key where staff = ? order by id",
                row -> new KeyLabel(row.uuid("id"), row.text("label"), row.text("prefix")),
                owner.value()));
    }

    /** Whether there was such a key of this person. */
    boolean revoke(StaffId owner, UUID key) {
        return transactions.in(
                        tx -> tx.update("delete from identity_api_key where id = ? and staff = ?", key, owner.value()))
                > 0;
    }

    /** The person with this address and password. Takes a fifth of a second. */
    Optional<Caller.Staff> authenticate(String email, String password) {
        var found = transactions.in(tx -> tx.first(
                "select * from identity_staff where email = ?",
                row -> new Known(staff(row), row.text("password")),
                email.strip().toLowerCase(Locale.ROOT)));
        if (found.isEmpty()) {
            passwords.pretend(password);
            return Optional.empty();
        }
        return found.filter(known -> passwords.matches(password, known.password()))
                .map(Known::staff);
    }

    boolean isEmpty() {
        return transactions
                .in(tx -> tx.first("select id from identity_staff fetch first 1 rows only", row -> row.uuid("id")))
                .isEmpty();
    }

    List<Account> all() {
        return transactions.in(tx ->
                tx.list("select * from identity_staff order by id", row -> new Account(staff(row), row.text("email"))));
    }

    /** A key as it may be shown again. */
    record KeyLabel(UUID id, String label, String prefix) {}

    /** A person with their address. */
    record Account(Caller.Staff staff, String email) {}

    private record Known(Caller.Staff staff, String password) {}

    private static Caller.Staff staff(Row row) {
        Set<Role> roles = Arrays.stream(row.text("roles").split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Caller.Staff(new StaffId(row.uuid("id")), row.text("display_name"), roles);
    }

    private static String address(String email) {
        var plain = email.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > 254 || !plain.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("That is not an e-mail address");
        }
        return plain;
    }

    private static void requireFit(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException(
                    "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        }
    }
}
