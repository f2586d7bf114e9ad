// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WordsTest {
    /** A family, a flag, a hand with its colour of skin, a heart drawn in colour, a key cap. */
    private static final String EMOJI =
            "\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE9\uD83C\uDDEA \uD83D\uDC4B\uD83C\uDFFD \u2764\uFE0F 1\uFE0F\u20E3";

    @Test
    void emojiAreSaidAsTheyAre() {
        assertEquals(EMOJI, said(EMOJI));
    }

    @Test
    void nothingTurnsTheDirectionOfWriting() {
        assertEquals("abcdefg", said("a\u202Eb\u2066c\u200Fd\u2069e\u202Cf\uFEFFg"));
        assertEquals("\u0645\u0631\u062D\u0628\u0627", said("\u0645\u0631\u062D\u0628\u0627"));
    }

    @Test
    void controlsAreSpacesAndHalvesOfCharactersAreReplaced() {
        assertEquals("two lines", said("two\r\n\u0000\u2028lines"));
        assertEquals("\uFFFD!", said("\uD83D!"));
        assertEquals("\u00E9", said("e\u0301"));
    }

    @Test
    void whatCannotBeSeenIsNothing() {
        assertEquals(Optional.empty(), Words.of(" \u200B\u00A0\u2060\u200D "));
        assertEquals(Optional.empty(), Words.of(""));
    }

    @Test
    void aMessageHasFiveHundredCharactersAtMostHoweverTheyAreStored() {
        var heart = "\uD83D\uDC9A";
        assertEquals(heart.repeat(500), said(heart.repeat(500)));
        assertEquals(Optional.empty(), Words.of(heart.repeat(501)));
    }

    private static String said(String sent) {
        return Words.of(sent).orElseThrow().text();
    }
}
