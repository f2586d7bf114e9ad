// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.polls.PollPlan;

/**
 * What staff send to prepare a poll.
 *
 * @param show the show's name in addresses; of no account in a change
 * @param right the place of the right option, from 0, in a quiz
 */
public record PlanJson(
        @Nullable String show,
        @Nullable String question,
        @Nullable List<@Nullable String> options,
        @Nullable Integer right) {
    /** As a plan; a 400 that says what is wrong with it. */
    static PollPlan plan(@Nullable PlanJson sent) {
        if (sent == null || sent.question == null || sent.options == null) {
            throw bad("A poll needs a \"question\" and \"options\".");
        }
        try {
            var options = sent.options.stream()
                    .map(option -> option == null ? "" : option)
                    .toList();
            return new PollPlan(sent.question, options, Optional.ofNullable(sent.right));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "bad-poll", String.valueOf(e.getMessage())).asException();
        }
    }

    static RuntimeException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }
}
