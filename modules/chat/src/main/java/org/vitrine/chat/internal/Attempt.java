// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import java.util.Optional;
import java.util.UUID;
import org.vitrine.chat.Utterance;
import org.vitrine.chat.spi.Draft;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;

/** A message on its way. */
record Attempt(Show show, Caller author, Utterance said) {
    UUID id() {
        return said.id();
    }

    ShowId showId() {
        return show.id();
    }

    String text() {
        return said.text();
    }

    Optional<UUID> replyTo() {
        return said.replyTo();
    }

    Draft draft() {
        return new Draft(show.id(), author, said.text());
    }

    /** The same in other words. */
    Attempt saying(String text) {
        return new Attempt(show, author, new Utterance(said.id(), text, said.replyTo()));
    }
}
