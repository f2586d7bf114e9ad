// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which a text can be read by someone who wants to hide a word in it: digits and signs for letters, letters spaced out or drawn
 * out, dots between them.
 *
 * <p>A reading is its words with one space before, between and behind them, so that a word is looked for as {@code " word "}.
 */
final class Readings {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");
    private static final String SIGNS = "0134578@$9";
    private static final String READ_AS = "oieastbasg";

    private Readings() {}

    /** All readings of a text, each once. */
    static Set<String> of(String text) {
        var chunks = SPACE.splitAsStream(LookAlikes.fold(text)).toList();
        var readings = new LinkedHashSet<String>();
        readings.addAll(orders(chunks));
        for (char one : new char[] {'i', 'l'}) {
            readings.addAll(
                    orders(chunks.stream().map(chunk -> letters(chunk, one)).toList()));
        }
        for (var reading : List.copyOf(readings)) {
            readings.add(DRAWN_OUT.matcher(reading).replaceAll("$1$1"));
            readings.add(DRAWN_OUT.matcher(reading).replaceAll("$1"));
        }
        return readings;
    }

    /** The words of a text as they are looked for in readings. */
    static List<String> words(String text) {
        return BREAKS.splitAsStream(LookAlikes.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** As they stand; without what lies between their letters; and with single letters put together. */
    private static Set<String> orders(List<String> chunks) {
        var parts = chunks.stream()
                .flatMap(BREAKS::splitAsStream)
                .filter(part -> !part.isEmpty())
                .toList();
        var joined = chunks.stream()
                .map(chunk -> BREAKS.matcher(chunk).replaceAll(""))
                .filter(chunk -> !chunk.isEmpty())
                .toList();
        return new LinkedHashSet<>(List.of(line(parts), line(joined), line(together(parts))));
    }

    private static List<String> together(List<String> parts) {
        var words = new ArrayList<String>();
        boolean alone = false;
        for (var part : parts) {
            boolean single = part.codePointCount(0, part.length()) == 1;
            if (single && alone) {
                words.add(words.removeLast() + part);
            } else {
                words.add(part);
            }
            alone = single;
        }
        return words;
    }

    private static String line(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    /** Signs read as the letters that they look like; a number stays one. */
    private static String letters(String chunk, char one) {
        if (DIGITS.matcher(chunk).matches()) {
            return chunk;
        }
        var read = new StringBuilder(chunk.length());
        for (int at = 0; at < chunk.length(); at++) {
            read.append(letter(chunk, at, one));
        }
        return read.toString();
    }

    /** A stroke at a word's end ends the sentence; within a word it is a letter. */
    private static char letter(String chunk, int at, char one) {
        char sign = chunk.charAt(at);
        boolean goesOn = at + 1 < chunk.length() && Character.isLetterOrDigit(chunk.charAt(at + 1));
        if (sign == '1' || (goesOn && (sign == '!' || sign == '|'))) {
            return one;
        }
        if (sign == '+' && goesOn) {
            return 't';
        }
        int known = SIGNS.indexOf(sign);
        return known < 0 ? sign : READ_AS.charAt(known);
    }
}
