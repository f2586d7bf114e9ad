// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffAccounts;

/** Makes the account with which a person logs in: its password is random for each installation. */
@Component(
        service = HostAccount.class,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HostAccount {
    private static final String NAME = "Mara Lindqvist";
    private static final int MOST_ACCOUNTS = 10_000;
    private static final int PASSWORD_BYTES = 12;

    private final StaffAccounts accounts;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public HostAccount(@Reference StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account of an earlier start if its password is still known, else a new one. Blocks. */
    Known find(Optional<Details> before) {
        return before.flatMap(this::again).orElseGet(this::make);
    }

    private Optional<Known> again(Details before) {
        return accounts.find(before.email())
                .map(staff -> new Known(staff, before.email(), before.password(), before.apiKey()));
    }

    private Known make() {
        var email = IntStream.rangeClosed(1, MOST_ACCOUNTS)
                .mapToObj(number -> "mara" + (number == 1 ? "" : number) + "@veldorn.example")
                .filter(address -> accounts.find(address).isEmpty())
                .findFirst()
                .orElseThrow();
        var password = password();
        var staff = accounts.create(new StaffAccounts.NewAccount(email, NAME, password, Set.of(Role.OWNER, Role.HOST)));
        return new Known(staff, email, password, accounts.issueApiKey(staff.id(), "demo"));
    }

    private String password() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** An account and how to get in. */
    record Known(Caller.Staff staff, String email, String password, String apiKey) {
        @Override
        public String toString() {
            return "Known[" + staff.id() + "]";
        }
    }
}
