// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.util.ArrayList;
import java.util.List;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.spi.LogListener;

/** Remembers what a listener hears. */
final class Heard implements LogListener {
    /** Guarded by {@code this}. */
    private final List<LogEvent> events = new ArrayList<>();

    @Override
    public synchronized void appended(List<LogEvent> more) {
        events.addAll(more);
    }

    synchronized List<LogEvent> events() {
        return List.copyOf(events);
    }

    List<Long> offsets() {
        return events().stream().map(LogEvent::offset).toList();
    }
}
