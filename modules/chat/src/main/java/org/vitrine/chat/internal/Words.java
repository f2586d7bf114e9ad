// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.text.Normalizer;
import java.util.Optional;

/** What a message is made of: 1 to 500 characters in NFC, without control characters or ones that turn the direction of text. */
record Words(String text) {
    static final int LONGEST = 500;

    /** The words of a text as sent; empty if nothing is left or there are too many. */
    static Optional<Words> of(String sent) {
        var plain = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\uFEFF]", "")
                .strip();
        boolean fits = !plain.isEmpty() && plain.codePointCount(0, plain.length()) <= LONGEST;
        return fits ? Optional.of(new Words(plain)) : Optional.empty();
    }
}
