// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.showlog.ShowId;

/** Hands out tokens and knows them again; tickets last sixty seconds, guests a day. Safe for many threads. */
public final class FakeCredentials implements Credentials {
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public FakeCredentials(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Caller> resolve(String token) {
        return Optional.ofNullable(known.get(token))
                .filter(one -> clock.instant().isBefore(one.until))
                .map(Known::caller);
    }

    @Override
    public String ticket(Caller caller, ShowId show) {
        return issue(caller, Duration.ofSeconds(60)).token;
    }

    @Override
    public Guest guest(String displayName) {
        var shopper = Callers.shopper(displayName);
        var issued = issue(shopper, Duration.ofDays(1));
        return new Guest(shopper, issued.token, issued.until);
    }

    /** A token for this caller, good for a day. */
    public String token(Caller caller) {
        return issue(caller, Duration.ofDays(1)).token;
    }

    private Known issue(Caller caller, Duration life) {
        var issued =
                new Known(UUID.randomUUID().toString(), caller, clock.instant().plus(life));
        known.put(issued.token, issued);
        return issued;
    }

    private record Known(String token, Caller caller, Instant until) {}
}
