// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.util.regex.Pattern;

/** One step of the ladder: how many lines its picture has, and how many thousand bits a second. */
record Step(int height, int kilobits) {
    private static final Pattern FORM = Pattern.compile("(\\d{2,4}):(\\d{2,5})");

    /** Reads {@code 480:800}; {@link IllegalArgumentException} for what is no step. */
    static Step of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) % 2 != 0) {
            throw new IllegalArgumentException(
                    "A step of the ladder is written height:kbit/s with an even height, such as 480:800; not " + text);
        }
        return new Step(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Its name in addresses and for people. */
    String name() {
        return height + "p";
    }
}
