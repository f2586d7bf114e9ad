// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a message is made of: 1 to 500 characters in NFC, without control characters or ones that turn the direction of text. */
record Words(String text) {
    static final int LONGEST = 500;

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\uFEFF]");
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");
    private static final Pattern SOMETHING = Pattern.compile("[^\\p{Z}\\p{Cf}\\p{Cn}\\p{Co}]");

    /** The words of a text as sent; empty if there is nothing to be seen or too much. */
    static Optional<Words> of(String sent) {
        var plain = CONTROLS.matcher(HALVES.matcher(sent).replaceAll("\uFFFD")).replaceAll(" ");
        var text = Normalizer.normalize(TURNS.matcher(plain).replaceAll(""), Normalizer.Form.NFC)
                .strip();
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST
                && SOMETHING.matcher(text).find();
        return fits ? Optional.of(new Words(text)) : Optional.empty();
    }
}
