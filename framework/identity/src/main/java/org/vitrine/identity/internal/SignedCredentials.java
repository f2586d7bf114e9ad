// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.identity.ShopperId;
import org.vitrine.identity.StaffId;
import org.vitrine.ids.Uuid7;
import org.vitrine.json.Json;
import org.vitrine.showlog.ShowId;

/** Guest tokens and tickets that prove themselves, and API keys that are looked up (and remembered for a few seconds). */
@Component(service = {Credentials.class, SignedCredentials.class})
public final class SignedCredentials implements Credentials {
    static final Duration GUEST_LIFE = Duration.ofDays(1);
    static final Duration TICKET_LIFE = Duration.ofSeconds(60);
    private static final Duration KEY_REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_KEYS = 1_000;

    private final SqlStaff staff;
    private final Clock clock;
    private final Uuid7 ids;
    private final SignedTokens guests;
    private final SignedTokens tickets;
    private final Cache<String, Optional<Caller.Staff>> keys = Caffeine.newBuilder()
            .expireAfterWrite(KEY_REMEMBERED)
            .maximumSize(MOST_KEYS)
            .build();

    @Activate
    public SignedCredentials(@Reference MasterKey master, @Reference SqlStaff staff, @Reference Clock clock) {
        this.staff = staff;
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.guests = new SignedTokens(master, "vtg", clock);
        this.tickets = new SignedTokens(master, "vtt", clock);
    }

    @Override
    public Optional<Caller> resolve(String token) {
        if (token.startsWith("vtk_")) {
            return keys.get(Digests.sha256(token), digest -> staff.byApiKey(token))
                    .map(found -> found);
        }
        return guests.read(token).map(SignedCredentials::shopper);
    }

    @Override
    public Optional<Caller> admit(String ticketOrToken, ShowId show) {
        return tickets.read(ticketOrToken)
                .filter(claims -> claims.path("show").asText().equals(show.toString()))
                .flatMap(this::holder)
                .or(() -> resolve(ticketOrToken));
    }

    @Override
    public String ticket(Caller caller, ShowId show) {
        var claims = Json.object().put("show", show.toString()).put("id", caller.getName());
        switch (caller) {
            case Caller.Staff known -> claims.put("kind", "staff");
            case Caller.Shopper shopper -> claims.put("kind", "shopper").put("name", shopper.displayName());
            case Caller.Anonymous nobody -> throw new IllegalArgumentException("Nobody known gets no ticket");
        }
        return tickets.sign(claims, clock.instant().plus(TICKET_LIFE));
    }

    @Override
    public Guest guest(String displayName) {
        return guest(new ShopperId(ids.next()), displayName);
    }

    /** The same guest with a fresh token, and perhaps another name. */
    Guest guest(ShopperId id, String displayName) {
        var digits = Integer.toString(1000 + Math.floorMod(id.hashCode(), 9000));
        var name = DisplayName.of(displayName, "Guest " + digits).value();
        var until = clock.instant().plus(GUEST_LIFE);
        var token = guests.sign(Json.object().put("id", id.toString()).put("name", name), until);
        return new Guest(new Caller.Shopper(id, name), token, until);
    }

    /** Forgets keys that were looked up, so that a revoked one is worth nothing at once. */
    void forgetKeys() {
        keys.invalidateAll();
    }

    private Optional<Caller> holder(JsonNode claims) {
        if (claims.path("kind").asText().equals("shopper")) {
            return Optional.of(shopper(claims));
        }
        return staff.find(new StaffId(UUID.fromString(claims.path("id").asText())))
                .map(found -> found);
    }

    private static Caller shopper(JsonNode claims) {
        var id = new ShopperId(UUID.fromString(claims.path("id").asText()));
        return new Caller.Shopper(id, claims.path("name").asText());
    }
}
