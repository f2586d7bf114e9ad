// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.Optional;
import java.util.UUID;

/**
 * What somebody wants to say.
 *
 * @param id made by the sender: the same id is said once; becomes the message's id
 * @param replyTo the message of this show that it answers
 */
public record Utterance(UUID id, String text, Optional<UUID> replyTo) {
    /** Words that answer nothing. */
    public static Utterance of(UUID id, String text) {
        return new Utterance(id, text, Optional.empty());
    }
}
