// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffAccounts.NewAccount;
import org.vitrine.store.Transactions;
import org.vitrine.testkit.Callers;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.OnEachDatabase;

final class SqlStaffTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T12:00:00Z"));

    @OnEachDatabase
    void who_has_an_account_is_found_by_address_and_password(Transactions transactions) {
        var staff = new SqlStaff(transactions, clock);
        assertTrue(staff.isEmpty());
        var ada = staff.create(account("Ada@Shop.example"));
        assertFalse(staff.isEmpty());
        assertEquals(Optional.of(ada), staff.find("ada@shop.example"));
        assertEquals(Optional.of(ada), staff.find(ada.id()));
        assertEquals(Optional.of(ada), staff.authenticate("ADA@shop.example", "correct horse"));
        assertEquals(Optional.empty(), staff.authenticate("ada@shop.example", "wrong horse"));
        assertEquals(Optional.empty(), staff.authenticate("eve@shop.example", "correct horse"));
        assertTrue(ada.may(Permissions.SHOWS_RUN));
        assertFalse(ada.may(Permissions.INSIGHTS_REVENUE));
    }

    @OnEachDatabase
    void an_address_has_one_account(Transactions transactions) {
        var staff = new SqlStaff(transactions, clock);
        staff.create(account("ada@shop.example"));
        assertThrows(IllegalArgumentException.class, () -> staff.create(account("ADA@shop.example")));
    }

    @OnEachDatabase
    void a_key_is_its_owners_until_it_is_revoked(Transactions transactions) {
        var staff = new SqlStaff(transactions, clock);
        var ada = staff.create(account("ada@shop.example"));
        var key = staff.issueApiKey(ada.id(), "till");
        assertEquals(Optional.of(ada), staff.byApiKey(key));
        var listed = staff.keysOf(ada.id()).getFirst();
        assertTrue(key.startsWith(listed.prefix()));
        assertTrue(staff.revoke(ada.id(), listed.id()));
        assertEquals(Optional.empty(), staff.byApiKey(key));
    }

    @OnEachDatabase
    void a_session_ends_by_silence_by_age_and_by_log_out(Transactions transactions) {
        var staff = new SqlStaff(transactions, clock);
        var ada = staff.create(account("ada@shop.example"));
        assertEquals(Optional.of(ada), who(sessions(transactions, staff), open(transactions, staff, ada)));

        var silent = open(transactions, staff, ada);
        clock.advance(Duration.ofMinutes(31));
        assertEquals(Optional.empty(), who(sessions(transactions, staff), silent));

        var old = open(transactions, staff, ada);
        for (int i = 0; i < 30; i++) {
            clock.advance(Duration.ofMinutes(25));
            who(sessions(transactions, staff), old);
        }
        assertEquals(Optional.empty(), who(sessions(transactions, staff), old));

        var closed = open(transactions, staff, ada);
        var sessions = sessions(transactions, staff);
        sessions.close(closed);
        assertEquals(Optional.empty(), who(sessions, closed));
    }

    @OnEachDatabase
    void a_changed_audit_entry_is_seen(Transactions transactions) {
        var audit = new SqlAudit(clock);
        for (int i = 0; i < 3; i++) {
            transactions.run(tx -> audit.record(tx, Callers.owner(), "chat.ban", "somebody"));
        }
        assertTrue(SqlAudit.isWhole(transactions.in(tx -> audit.read(tx, 0, 10))));
        transactions.run(tx -> tx.update("update identity_audit set subject = 'nobody' where seq = 2"));
        assertFalse(SqlAudit.isWhole(transactions.in(tx -> audit.read(tx, 0, 10))));
    }

    private static NewAccount account(String email) {
        return new NewAccount(email, "Ada", "correct horse", Set.of(Role.HOST));
    }

    private Sessions sessions(Transactions transactions, SqlStaff staff) {
        return new Sessions(transactions, staff, clock);
    }

    private String open(Transactions transactions, SqlStaff staff, Caller.Staff who) {
        return sessions(transactions, staff).open(who).token();
    }

    private static Optional<Caller.Staff> who(Sessions sessions, String token) {
        return sessions.find(token).map(Sessions.Session::staff);
    }
}
