// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;

/**
 * Takes up what viewers ask. Blocks: not for event loops.
 *
 * <p>A question is a message of the chat that has been marked: what the chat refuses cannot be asked, and what it takes away is asked no
 * more.
 */
@ProviderType
public interface QuestionService {
    /**
     * Says something in the chat, as a question.
     *
     * @param id made by the sender: the same id is asked once; becomes the question's id
     */
    AskResult ask(ShowId show, Caller author, UUID id, String text);

    /** Marks a message as a question: one's own, or anyone's for staff who run shows or moderate. */
    AskResult mark(ShowId show, Caller by, UUID message);

    /** Puts a question on everyone's screen, instead of the one that is there; empty if there is none of this id. */
    Optional<Question> show(ShowId show, UUID question, Caller.Staff by);

    /** Takes a question off the screen; one that is not there stays as it is. */
    Optional<Question> hide(ShowId show, UUID question, Caller.Staff by);

    /** Tells whoever asked that the question is answered, in writing or in the show itself, and takes it off the screen. */
    Optional<Question> answer(ShowId show, UUID question, Optional<String> text, Caller.Staff by);

    /** Puts a question aside; whoever asked is not told. */
    Optional<Question> dismiss(ShowId show, UUID question, Caller.Staff by);

    /** All questions of a show that the chat has not taken away, oldest first. */
    List<Question> of(ShowId show);
}
