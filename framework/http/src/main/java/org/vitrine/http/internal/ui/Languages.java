// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.internal.Visit;

/** Chooses the language of a page: what is asked for by address, then by cookie, then what the browser likes best. */
final class Languages {
    static final String COOKIE = "vt-lang";

    /** English with accents, for finding texts that do not come from message files; never chosen by itself. */
    private static final String PSEUDO = "en-XA";

    private Languages() {}

    /** The language that the address asks for by {@code ?lang=}, if the page has it. */
    static Optional<String> asked(Visit visit, Set<String> there) {
        return among(there, visit.request().getParam("lang"));
    }

    /** The best of those that are there, else one of the shop's, else English. */
    static String best(Visit visit, Set<String> there, List<String> ofShop) {
        var cookie = visit.request().getCookie(COOKIE);
        return asked(visit, there)
                .or(() -> among(there, cookie == null ? null : cookie.getValue()))
                .or(() -> liked(visit.header("Accept-Language"), there))
                .or(() -> ofShop.stream().filter(there::contains).findFirst())
                .orElse("en");
    }

    private static Optional<String> among(Set<String> there, @Nullable String tag) {
        return Optional.ofNullable(tag).filter(asked -> there.contains(asked) || asked.equals(PSEUDO));
    }

    private static Optional<String> liked(String header, Collection<String> there) {
        if (header.isBlank()) {
            return Optional.empty();
        }
        try {
            var plain = there.stream().filter(tag -> !tag.equals(PSEUDO)).toList();
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a header that cannot be read is none
        }
    }
}
