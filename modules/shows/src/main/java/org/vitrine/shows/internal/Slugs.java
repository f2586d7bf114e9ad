// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.text.Normalizer;
import java.util.Locale;
import org.vitrine.shows.Slug;

/** Makes a show's address out of its title. */
final class Slugs {
    private static final int LONGEST = 48;

    private Slugs() {}

    /**
     * The title in plain letters; with a number behind it from the second attempt on.
     *
     * @param attempt 1 for the first
     */
    static Slug of(String title, int attempt) {
        var plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        var base = cut.isEmpty() ? "show" : cut;
        return new Slug(attempt == 1 ? base : base + "-" + attempt);
    }
}
