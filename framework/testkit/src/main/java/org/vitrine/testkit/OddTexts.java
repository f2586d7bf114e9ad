// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.util.List;

/** Texts that people and machines send, sooner or later: other scripts, pictures, nothing, too much, and what looks like code. */
public final class OddTexts {
    private static final int LONG = 1 << 20;

    private OddTexts() {}

    /** As a message or an argument may be: at most 500 characters, something to be seen in each. */
    public static List<String> messages() {
        return List.of(
                "Hello",
                "?",
                "0",
                "null",
                "{\"text\":\"no\"}",
                "<script>alert(1)</script>",
                "' or 1=1 --",
                "%s %n ${x} {{x}} \\",
                "https://shop.example/?a=b&c=d#e",
                "Stra\u00DFe, na\u00EFve, \u0130stanbul",
                "e\u0301 is not \u00E9",
                "\u0645\u0631\u062D\u0628\u0627 hello \u05E9\u05DC\u05D5\u05DD",
                "\u6771\u4EAC\u3067\u8CB7\u3044\u7269",
                "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDDE9\uD83C\uDDEA",
                "Z\u0351\u036B\u0343a\u0369l\u0363g\u0357o\u035B",
                "a".repeat(499) + "!",
                "\uD83D\uDE00".repeat(250),
                "(".repeat(250) + ")".repeat(250),
                " a".repeat(250));
    }

    /** As anything may be that came over a wire unchecked: also empty, broken, or a mebibyte long. */
    public static List<String> raw() {
        return List.of(
                "",
                " ",
                "\u0000\u0007\u001B",
                "\u202Eturned",
                "\uFEFFmarked",
                "half \uD83D a picture",
                "line\r\nbreak",
                "{",
                "[[[[",
                "x".repeat(LONG));
    }
}
