// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.streaming.simulcast.internal.Target.Place;

/**
 * What staff say of a target; what is absent in a change stays as it is.
 *
 * @param preset the id of a preset to take instead of the rest
 * @param keep whether it becomes a preset of the shop too
 */
public record PlaceJson(
        @Nullable String name,
        @Nullable String url,
        @Nullable String key,
        @Nullable String preset,
        @Nullable Boolean keep) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 500;

    @Override
    public String toString() {
        return "PlaceJson[" + name + "]";
    }

    /** All of it, for a new target. */
    Place place() {
        if (name == null || url == null || key == null) {
            throw bad("A target needs a \"name\", a \"url\" and a \"key\".");
        }
        return new Place(checkedName(name), checkedUrl(url), checkedKey(key));
    }

    /** What becomes of a place. */
    Place change(Place before) {
        var otherUrl = Optional.ofNullable(url).map(PlaceJson::checkedUrl).orElse(before.url());
        if (key == null && !isSameServer(otherUrl, before.url())) {
            throw Problem.of(400, "key-needed", "The key goes to another server then: enter it again.")
                    .asException();
        }
        return new Place(
                Optional.ofNullable(name).map(PlaceJson::checkedName).orElse(before.name()),
                otherUrl,
                Optional.ofNullable(key).map(PlaceJson::checkedKey).orElse(before.key()));
    }

    /** The host that is named, if one is. */
    Optional<String> host() {
        return Optional.ofNullable(url).map(given -> checkedUrl(given).host());
    }

    boolean isKept() {
        return Boolean.TRUE.equals(keep);
    }

    /** Whoever may change the address, but has never seen the key, is not to learn it by naming a server of their own. */
    private static boolean isSameServer(PublishUrl one, PublishUrl other) {
        return one.host().equalsIgnoreCase(other.host())
                && one.port() == other.port()
                && (one.secure() || !other.secure());
    }

    private static String checkedName(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            throw bad("A target's name has 1 to " + LONGEST_NAME + " characters.");
        }
        return plain;
    }

    private static PublishUrl checkedUrl(String url) {
        try {
            return PublishUrl.of(url);
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "bad-address", String.valueOf(e.getMessage())).asException();
        }
    }

    private static String checkedKey(String key) {
        var plain = key.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_KEY || !plain.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw bad("A stream key has 1 to " + LONGEST_KEY + " letters, digits and signs, and no spaces.");
        }
        return plain;
    }

    private static ProblemException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }
}
