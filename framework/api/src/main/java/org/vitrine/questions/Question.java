// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.ShowId;

/**
 * A question as it stands now.
 *
 * @param id that of the chat message that asks it
 * @param shopper who asks; empty for staff
 * @param name under which others see whoever asks
 * @param answer in writing, if there is one
 */
public record Question(
        UUID id,
        ShowId show,
        Optional<ShopperId> shopper,
        String name,
        String text,
        Instant askedAt,
        QuestionState state,
        Optional<String> answer) {
    /** The same in this state. */
    public Question in(QuestionState other) {
        return new Question(id, show, shopper, name, text, askedAt, other, answer);
    }

    /** The same, answered, in writing or not. */
    public Question answered(Optional<String> written) {
        return new Question(id, show, shopper, name, text, askedAt, QuestionState.ANSWERED, written.or(() -> answer));
    }
}
