// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.identity.StaffId;

/** The shop's people as a test puts them. */
final class KnownStaff implements StaffAccounts {
    private final Map<StaffId, Caller.Staff> people = new ConcurrentHashMap<>();

    void put(StaffId id, Caller.Staff person) {
        people.put(id, new Caller.Staff(id, person.displayName(), person.roles()));
    }

    @Override
    public Optional<Caller.Staff> find(StaffId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Caller.Staff> find(String email) {
        return Optional.empty();
    }

    @Override
    public Caller.Staff create(NewAccount account) {
        throw new UnsupportedOperationException("people are put here");
    }

    @Override
    public String issueApiKey(StaffId owner, String label) {
        throw new UnsupportedOperationException("nobody needs keys here");
    }
}
