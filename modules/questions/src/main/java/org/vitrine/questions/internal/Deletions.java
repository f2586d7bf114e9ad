// SPDX-License-Identifier: Apache-2.0
package org.vitrine.questions.internal;

import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.chat.MessageDeleted;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;

/** Hears what the chat takes away. */
@Component
public final class Deletions implements LogListener {
    private static final System.Logger LOG = System.getLogger(Deletions.class.getName());

    private final LoggedQuestions questions;

    @Activate
    public Deletions(@Reference LoggedQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void appended(List<LogEvent> events) {
        for (var event : events) {
            event.as(MessageDeleted.class)
                    .ifPresent(deleted -> Thread.ofVirtual().start(() -> forget(event.show(), deleted.message())));
        }
    }

    private void forget(ShowId show, UUID message) {
        try {
            questions.forget(show, message);
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The words of question " + message + " of show " + show + " are still in its log",
                    e);
        }
    }
}
