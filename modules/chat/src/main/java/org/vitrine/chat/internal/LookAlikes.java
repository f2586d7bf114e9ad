// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Folds letters that look alike into one: case, accents, styles, and letters of other scripts that are taken for Latin ones.
 *
 * <p>Only good for comparing what has been folded with what has been folded: a word of another script does not come out as it is read.
 */
final class LookAlikes {
    private static final Map<Integer, Integer> LETTERS = letters();
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}\\p{Co}\\p{Cn}\\uFE00-\\uFE0F]+");

    private LookAlikes() {}

    /** The text in lower case, each look-alike as its Latin letter, without accents and what cannot be seen. */
    static String fold(String text) {
        var plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = new StringBuilder(plain.length());
        plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .codePoints()
                .map(LookAlikes::letter)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static int letter(int point) {
        return LETTERS.getOrDefault(point, point);
    }

    private static Map<Integer, Integer> letters() {
        var letters = new HashMap<Integer, Integer>();
        lines().forEach(line -> line.codePoints().skip(1).forEach(point -> letters.put(point, line.codePointAt(0))));
        for (int letter = 0; letter < 26; letter++) {
            for (int first :
                    new int[] {0x1F1E6, 0x1F150, 0x1F170}) { // flags' letters, white on black in circles and squares
                letters.put(first + letter, 'a' + letter);
            }
        }
        return Map.copyOf(letters);
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(LookAlikes.class.getResourceAsStream("look-alikes.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("look-alikes.txt cannot be read", e);
        }
    }
}
