// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import java.util.List;
import java.util.function.Consumer;
import org.vitrine.identity.Caller;

/**
 * Reads a show's log on from where it stopped, for those who keep something made of it.
 *
 * <p>Sees all audiences. For one thread at a time: its owner holds the lock that also guards what is made of the events.
 */
public final class LogCursor {
    private static final int PAGE = 500;

    private final ShowLog log;
    private final ShowId show;
    private long offset;

    /** Stands before the first event of the show. */
    public LogCursor(ShowLog log, ShowId show) {
        this.log = log;
        this.show = show;
    }

    /** Hands on all events that have come since the last call, oldest first. Blocks. */
    public void catchUp(Consumer<LogEvent> reader) {
        var events = log.read(show, Caller.Staff.SYSTEM, offset, PAGE);
        while (!events.isEmpty()) {
            for (var event : events) {
                reader.accept(event);
                offset = event.offset();
            }
            events = events.size() < PAGE ? List.of() : log.read(show, Caller.Staff.SYSTEM, offset, PAGE);
        }
    }
}
