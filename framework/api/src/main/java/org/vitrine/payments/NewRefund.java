// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments;

import java.util.Map;
import org.vitrine.money.Money;

/**
 * Money that is to be given back.
 *
 * @param lines how many pieces of which line of what was paid for, at most 100 of names of at most 60 characters; may be empty
 * @param reason in the words of whoever gives it back; no personal data, at most 200 characters
 * @param by who gives it back, such as {@code staff:<id>}
 */
public record NewRefund(Money amount, Map<String, Integer> lines, String reason, String by) {
    private static final int LONGEST = 200;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_LINE = 60;

    public NewRefund {
        lines = Map.copyOf(lines);
        if (amount.minorUnits() <= 0) {
            throw new IllegalArgumentException("A refund is of more than nothing, not of " + amount);
        }
        if (lines.size() > MOST_LINES || lines.keySet().stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new IllegalArgumentException(
                    "A refund names at most " + MOST_LINES + " lines of at most " + LONGEST_LINE + " characters");
        }
        if (reason.length() > LONGEST || by.length() > LONGEST) {
            throw new IllegalArgumentException("A refund's reason has at most " + LONGEST + " characters");
        }
    }
}
