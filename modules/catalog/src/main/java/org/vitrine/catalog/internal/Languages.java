// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader understands, best first. */
record Languages(List<Locale.LanguageRange> wanted) {
    /** Reads an Accept-Language header; one that cannot be read says nothing. */
    static Languages of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Languages(List.of());
        }
        try {
            return new Languages(Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return new Languages(List.of());
        }
    }
}
