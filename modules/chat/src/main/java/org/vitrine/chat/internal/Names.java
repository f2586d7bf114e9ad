// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.PostResult.Refused;
import org.vitrine.identity.Caller;
import org.vitrine.identity.StaffAccounts;
import org.vitrine.identity.StaffId;
import org.vitrine.showlog.Actor;
import org.vitrine.shows.Show;

/** Keeps shoppers from speaking under a name that makes others take them for staff. */
@Component(service = Names.class)
public final class Names {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final Set<String> OFFICES = Set.of(
            "host",
            "moderator",
            "moderatorin",
            "mod",
            "admin",
            "administrator",
            "staff",
            "support",
            "official",
            "offiziell");
    private static final Pattern BADGES = Pattern.compile("[\\u2611\\u2713\\u2714\\u2705\\u2B50\\u2605\\x{1F6E1}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final Speakers speakers;
    private final LoadingCache<StaffId, Optional<String>> hosts;

    @Activate
    public Names(@Reference StaffAccounts staff, @Reference Speakers speakers) {
        this.speakers = speakers;
        this.hosts = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(id -> staff.find(id).map(Caller.Staff::displayName));
    }

    /** A name as it is compared: what looks the same is the same. */
    static String compared(String name) {
        return SPACES.matcher(LookAlikes.fold(name)).replaceAll(" ").strip();
    }

    /** The host's name; empty if the account is gone. */
    Optional<String> host(Show show) {
        return hosts.get(show.host());
    }

    /** Why this shopper may not speak under this name. */
    Optional<Refused> refuses(Show show, Caller.Shopper shopper) {
        var name = shopper.displayName();
        boolean likeStaff = BADGES.matcher(name).find()
                || Readings.of(name).stream().anyMatch(reading -> isOffice(reading) || isStaff(show, reading));
        return likeStaff
                ? Optional.of(
                        new Refused("name-of-staff", "Choose another name: with this one you are taken for staff."))
                : Optional.empty();
    }

    private static boolean isOffice(String reading) {
        return OFFICES.stream().anyMatch(office -> reading.contains(" " + office + " "));
    }

    private boolean isStaff(Show show, String reading) {
        var heard = speakers.of(show.id()).entrySet().stream()
                .filter(one -> one.getKey().kind() == Actor.Kind.STAFF)
                .map(Map.Entry::getValue);
        return Stream.concat(host(show).stream(), heard)
                .map(name -> String.join(" ", Readings.words(name)))
                .anyMatch(reading.strip()::equals);
    }
}
