// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.chat.internal.WordList.Act;
import org.vitrine.chat.internal.WordList.Entry;

final class WordListTest {
    private final WordList list = new WordList(List.of(
            new Entry("scam", Act.REFUSE),
            new Entry("idiot*", Act.HOLD),
            new Entry("ass", Act.HOLD),
            new Entry("buy followers", Act.REFUSE),
            new Entry("мошенник", Act.REFUSE),
            new Entry("詐欺", Act.REFUSE),
            new Entry("Scheiße", Act.REFUSE)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scam",
                "What a SCAM!",
                "sc\u00e0m",
                "\u0455\u0441\u0430m", // Cyrillic
                "\uFF53\uFF43\uFF41\uFF4D", // full width
                "\uD835\uDCCC\uD835\uDCB8 \uD835\uDCC8\uD835\uDCB8\uD835\uDCB6\uD835\uDCC2", // script letters
                "\uD83C\uDDF8\uD83C\uDDE8\uD83C\uDDE6\uD83C\uDDF2", // the letters of flags
                "\uD83C\uDD82\uD83C\uDD72\uD83C\uDD70\uD83C\uDD7C", // white on black
                "5c4m",
                "$c@m",
                "s c a m",
                "s.c.a.m",
                "s-c_a*m",
                "sc\u200Bam",
                "s\u00ADcam",
                "scaaaaam",
                "buy followers",
                "b u y  f0ll0wers",
                "buy \u2022 followers",
                "мошенник",
                "これは詐欺です",
                "SCHEISSE"
            })
    void aWordIsFoundInItsDisguises(String text) {
        assertEquals(Optional.of(Act.REFUSE), list.judge(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idiot", "Idiotic!", "1d10ts", "an a$$"})
    void aStarStandsForAnyEnding(String text) {
        assertEquals(Optional.of(Act.HOLD), list.judge(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "A scampi pan", // has the word in it
                "class and glass",
                "as nice as can be",
                "It costs 455",
                "Is it a s size or an m?",
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "buy one, followers say"
            })
    void whatOnlyHasItsLettersIsLeftAlone(String text) {
        assertEquals(Optional.empty(), list.judge(text), text);
    }

    @Test
    void theGraverWordDecides() {
        assertEquals(Optional.of(Act.REFUSE), list.judge("idiots, it is a scam"));
    }

    @Test
    void anEmptyListHasNothingAgainstAnything() {
        assertEquals(Optional.empty(), new WordList(List.of()).judge("scam"));
    }
}
