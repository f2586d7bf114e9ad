// SPDX-License-Identifier: Apache-2.0
package org.vitrine.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One text in one or several languages; the first is what is shown where no better one is there.
 *
 * <p>Keys are BCP 47 tags ({@code en}, {@code de-AT}). As JSON: {@code {"en":"Lamp","de":"Lampe"}}; a plain string is read
 * as English.
 */
public record LocalText(@JsonValue Map<String, String> byLanguage) {
    public LocalText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Reads the JSON form with several languages. */
    @JsonCreator
    public static LocalText of(Map<String, String> byLanguage) {
        return new LocalText(byLanguage);
    }

    /** A text that is there in English alone. */
    @JsonCreator
    public static LocalText english(String text) {
        return new LocalText(Map.of("en", text));
    }

    /** The text in the first of these languages that is there, else in the first language. */
    public String in(List<Locale.LanguageRange> wanted) {
        var tag = Locale.lookupTag(wanted, byLanguage.keySet());
        return tag == null ? first() : byLanguage.getOrDefault(tag, first());
    }

    /** The text in this language, or in the first language. */
    public String in(Locale locale) {
        return in(List.of(new Locale.LanguageRange(locale.toLanguageTag())));
    }

    private String first() {
        return byLanguage.values().iterator().next();
    }
}
