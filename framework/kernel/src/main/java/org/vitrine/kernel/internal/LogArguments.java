// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind the text in a call of OSGi's logger: values for its places, and perhaps what was thrown. */
record LogArguments(List<String> values, @Nullable Throwable thrown) {
    private static final String PLACE = "{}";

    static LogArguments of(@Nullable Object[] arguments) {
        var values = new ArrayList<String>();
        Throwable thrown = null;
        for (int i = 1; i < arguments.length; i++) {
            for (var value : arguments[i] instanceof Object[] several ? several : new Object[] {arguments[i]}) {
                if (value instanceof Throwable problem) {
                    thrown = problem;
                } else {
                    values.add(String.valueOf(value));
                }
            }
        }
        return new LogArguments(List.copyOf(values), thrown);
    }

    /** The text with the values in their places. */
    String fill(String text, boolean percentStyle) {
        if (percentStyle) {
            return text.formatted(values.toArray());
        }
        var filled = new StringBuilder();
        int from = 0;
        for (var value : values) {
            int place = text.indexOf(PLACE, from);
            if (place < 0) {
                break;
            }
            filled.append(text, from, place).append(value);
            from = place + PLACE.length();
        }
        return filled.append(text, from, text.length()).toString();
    }
}
