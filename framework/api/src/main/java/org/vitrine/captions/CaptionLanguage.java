// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The language of captions, as a BCP 47 tag in its usual spelling, such as {@code en} or {@code de-AT}; at most 35 characters. */
public record CaptionLanguage(@JsonValue String tag) {
    private static final int MOST = 35;
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public CaptionLanguage {
        if (tag.length() > MOST || !FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("A language is named as \"en\" or \"de-AT\" are.");
        }
        tag = Locale.forLanguageTag(tag).toLanguageTag();
    }

    @JsonCreator
    public static CaptionLanguage of(String tag) {
        return new CaptionLanguage(tag);
    }

    /** What its own speakers call it, such as {@code Deutsch (Österreich)}. */
    public String ownName() {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    @Override
    public String toString() {
        return tag;
    }
}
