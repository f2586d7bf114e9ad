// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The retailer's people. */
@ProviderType
public interface StaffAccounts {
    /**
     * Makes an account.
     *
     * @throws IllegalArgumentException if the address is taken or the password has fewer than 10 characters
     */
    Caller.Staff create(NewAccount account);

    /** The account with this e-mail address, whatever its case. */
    Optional<Caller.Staff> find(String email);

    /** The account with this id. */
    Optional<Caller.Staff> find(StaffId id);

    /** Makes an API key with all the rights of this person; the answer is shown once and stored only as a digest. */
    String issueApiKey(StaffId owner, String label);

    /** What a new account needs. The password is kept as an Argon2id digest alone. */
    record NewAccount(String email, String displayName, String password, Set<Role> roles) {
        @Override
        public String toString() {
            return "NewAccount[" + roles + "]";
        }
    }
}
