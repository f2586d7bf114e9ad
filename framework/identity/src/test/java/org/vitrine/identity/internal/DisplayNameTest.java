// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class DisplayNameTest {
    @Test
    void aNameIsWrittenInPlainLetters() {
        assertEquals("Kim", shown("\uFF2B\uFF49\uFF4D"));
        assertEquals("Zoë", shown("Zoe\u0308"));
    }

    @Test
    void nothingInANameTurnsTheDirectionOfWritingOrCannotBeSeen() {
        assertEquals("Kim", shown("\u202EK\u200Bi\u2067m\u2069\u0007"));
        assertEquals("\u0644\u064A\u0644\u0649", shown("\u0644\u064A\u0644\u0649"));
    }

    @Test
    void aNameIsOneLineOfFortyCharactersAtMost() {
        assertEquals("Kim of Leeds", shown("  Kim \u00A0 of\n Leeds "));
        assertEquals("\uD83C\uDF38".repeat(40), shown("\uD83C\uDF38".repeat(41)));
    }

    @Test
    void whereNothingIsLeftOfANameAnotherStandsForIt() {
        assertEquals("Guest", shown("\u200B\u202E \n"));
    }

    private static String shown(String given) {
        return DisplayName.of(given, "Guest").value();
    }
}
