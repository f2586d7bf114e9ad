// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions.spi;

import java.util.List;
import java.util.regex.Pattern;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.text.LocalText;

/**
 * What staff are told of a captioner.
 *
 * @param id tells it from others, for good: lower-case letters, digits and hyphens, at most 40
 * @param label what it is called
 * @param languages those it understands; empty for any
 */
public record CaptionerDescription(String id, LocalText label, List<CaptionLanguage> languages) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public CaptionerDescription {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a captioner cannot be called \"" + id + "\"");
        }
        languages = List.copyOf(languages);
    }

    /** Whether it can be asked to write this language. */
    public boolean understands(CaptionLanguage language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
