// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What is asked, and what can be answered.
 *
 * @param question 1 to {@value #LONGEST_QUESTION} characters
 * @param options {@value #FEWEST} to {@value #MOST}, each another one, of 1 to {@value #LONGEST_OPTION} characters
 * @param right the place of the right option, from 0; there is one in a quiz alone
 */
public record PollPlan(String question, List<String> options, Optional<Integer> right) {
    public static final int LONGEST_QUESTION = 200;
    public static final int LONGEST_OPTION = 80;
    public static final int FEWEST = 2;
    public static final int MOST = 6;

    public PollPlan {
        question = question.strip();
        options = options.stream().map(String::strip).toList();
        require(fits(question, LONGEST_QUESTION), "A poll's question has 1 to " + LONGEST_QUESTION + " characters.");
        require(
                options.size() >= FEWEST && options.size() <= MOST,
                "A poll has " + FEWEST + " to " + MOST + " options.");
        require(
                options.stream().allMatch(option -> fits(option, LONGEST_OPTION)),
                "A poll's option has 1 to " + LONGEST_OPTION + " characters.");
        require(new HashSet<>(options).size() == options.size(), "A poll's options differ from each other.");
        int count = options.size();
        require(right.stream().allMatch(place -> place >= 0 && place < count), "A quiz's right option is one of them.");
    }

    /** Whether one of the options is the right one. */
    public boolean isQuiz() {
        return right.isPresent();
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
