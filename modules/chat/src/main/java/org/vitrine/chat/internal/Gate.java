// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.PostResult.Refused;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;

/** Who may speak now, whatever they have to say. */
@Component(service = Gate.class)
public final class Gate {
    private final Standings standings;
    private final RuleBook rules;
    private final Names names;
    private final Pace pace;
    private final Doors doors;
    private final Clock clock;

    @Activate
    public Gate(
            @Reference Standings standings,
            @Reference RuleBook rules,
            @Reference Names names,
            @Reference Pace pace,
            @Reference Clock clock) {
        this.standings = standings;
        this.rules = rules;
        this.names = names;
        this.pace = pace;
        this.doors = new Doors(clock);
        this.clock = clock;
    }

    /** Why this one may not speak now. */
    Optional<Refused> refuses(Attempt attempt) {
        var closed = doors.closed(attempt.show(), attempt.author());
        return closed.isPresent()
                ? closed.map(why -> new Refused("chat-closed", why))
                : switch (attempt.author()) {
                    case Caller.Anonymous nobody ->
                        Optional.of(new Refused("not-here", "Only guests and staff of a show can talk in it."));
                    case Caller.Staff staff -> refusesStaff(staff);
                    case Caller.Shopper shopper ->
                        refusesShopper(attempt, shopper).or(() -> names.refuses(attempt.show(), shopper));
                };
    }

    /** What was let through was not said after all, and does not count. */
    void takeBack(Attempt attempt) {
        attempt.author().shopper().ifPresent(shopper -> pace.takeBack(attempt.showId(), shopper, attempt.id()));
    }

    /** Whether the author speaks too fast; else the message is counted. */
    Optional<Refused> paces(Attempt attempt) {
        return attempt.author()
                .shopper()
                .flatMap(shopper -> pace.refuses(
                        attempt.showId(),
                        shopper,
                        attempt,
                        rules.of(attempt.showId()).slowMode()));
    }

    private static Optional<Refused> refusesStaff(Caller.Staff staff) {
        return staff.may(Permissions.CHAT_MODERATE) || staff.may(Permissions.SHOWS_RUN)
                ? Optional.empty()
                : Optional.of(new Refused("not-permitted", "Your role does not speak in shows."));
    }

    private Optional<Refused> refusesShopper(Attempt attempt, Caller.Shopper shopper) {
        var standing = standings.of(shopper.id());
        if (standing.banned()) {
            return Optional.of(new Refused("banned", "You cannot talk in this shop."));
        }
        var now = clock.instant();
        if (standing.isMuted(now)) {
            return standing.mutedUntil()
                    .map(until -> new Refused("muted", "You can talk again in " + span(now, until) + "."));
        }
        return rules.of(attempt.showId()).staffOnly()
                ? Optional.of(new Refused("staff-only", "Only the hosts talk just now."))
                : Optional.empty();
    }

    private static String span(Instant now, Instant until) {
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
