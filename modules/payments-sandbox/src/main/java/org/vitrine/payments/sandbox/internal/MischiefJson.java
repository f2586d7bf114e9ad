// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.sandbox.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mischief as JSON.
 *
 * @param percent by the code of the trouble
 * @param seed null for chance
 */
public record MischiefJson(
        @Nullable Map<String, @Nullable Integer> percent,
        @Nullable Long seed) {
    static MischiefJson of(Mischief mischief) {
        var shares = new LinkedHashMap<String, @Nullable Integer>();
        for (var trouble : Trouble.values()) {
            shares.put(trouble.code(), mischief.of(trouble));
        }
        return new MischiefJson(shares, mischief.seed().orElse(null));
    }

    /** {@link IllegalArgumentException} where something is named that cannot go wrong, or more than always. */
    Mischief read() {
        var shares = new EnumMap<Trouble, Integer>(Trouble.class);
        if (percent != null) {
            percent.forEach((code, share) -> shares.put(trouble(code), share == null ? 0 : share));
        }
        return new Mischief(shares, Optional.ofNullable(seed));
    }

    private static Trouble trouble(String code) {
        return Trouble.find(code).orElseThrow(() -> new IllegalArgumentException("There is no trouble of that name"));
    }
}
