// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import java.text.Normalizer;

/** A name that others see: NFKC, without control characters or ones that turn the direction of text, at most 40 characters. */
record DisplayName(String value) {
    private static final int LONGEST = 40;

    /** The name as it is shown; the other one where nothing is left of it. */
    static DisplayName of(String given, String otherwise) {
        var plain = Normalizer.normalize(given, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\u2028\\u2029]+", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return new DisplayName(
                plain.isEmpty() ? otherwise : plain.substring(0, end).strip());
    }
}
