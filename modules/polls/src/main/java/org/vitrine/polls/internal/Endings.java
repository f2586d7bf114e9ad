// SPDX-License-Identifier: Apache-2.0
package org.vitrine.polls.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.identity.Caller;
import org.vitrine.polls.PollService;
import org.vitrine.polls.PollState;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.spi.LogListener;
import org.vitrine.shows.ShowEnded;

/** Closes the poll that is open when its show ends. */
@Component
public final class Endings implements LogListener {
    private static final System.Logger LOG = System.getLogger(Endings.class.getName());

    private final PollService polls;

    @Activate
    public Endings(@Reference PollService polls) {
        this.polls = polls;
    }

    @Override
    public void appended(List<LogEvent> events) {
        events.stream()
                .filter(event -> event.as(ShowEnded.class).isPresent())
                .forEach(event -> Thread.ofVirtual().start(() -> close(event.show())));
    }

    private void close(ShowId show) {
        try {
            polls.of(show).stream()
                    .filter(poll -> poll.state() == PollState.OPEN)
                    .forEach(poll -> polls.close(poll.id(), Caller.Staff.SYSTEM));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The poll of show " + show + " is still open after its end", e);
        }
    }
}
