// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shop's words that are refused or held, in all disguises that {@link Readings} sees through.
 *
 * <p>A word is found as a whole word; one with a star at its end also at the beginning of longer words. Where words are written without
 * spaces between them it is found anywhere.
 */
record WordList(List<Entry> entries) {
    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    WordList {
        entries = List.copyOf(entries);
    }

    /** What is done with a message that has the word in it; the graver one last. */
    enum Act {
        HOLD,
        REFUSE
    }

    /** A word and what is done about it. */
    record Entry(String word, Act act) {
        /** How the word is looked for: the same for words that look the same; empty if there is nothing to look for. */
        String folded() {
            var words = String.join(" ", Readings.words(word));
            return word.endsWith("*") && !words.isEmpty() ? words + "*" : words;
        }

        private boolean isIn(Set<String> readings) {
            var folded = folded();
            boolean begins = folded.endsWith("*");
            var sought = begins ? folded.substring(0, folded.length() - 1) : folded;
            if (sought.codePoints().mapToObj(UnicodeScript::of).anyMatch(WITHOUT_SPACES::contains)) {
                return has(readings, sought.replace(" ", ""));
            }
            var end = begins ? "" : " ";
            return has(readings, " " + sought + end) || has(readings, " " + sought.replace(" ", "") + end);
        }

        private static boolean has(Set<String> readings, String sought) {
            return readings.stream().anyMatch(reading -> reading.contains(sought));
        }
    }

    /** What is to be done with this text: the gravest of its words decides; empty if it has none of them. */
    Optional<Act> judge(String text) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var readings = Readings.of(text);
        return entries.stream()
                .filter(entry -> entry.isIn(readings))
                .map(Entry::act)
                .max(Comparator.naturalOrder());
    }
}
