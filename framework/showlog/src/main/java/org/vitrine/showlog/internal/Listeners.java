// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.spi.LogListener;

/** Those who hear of committed events; what one of them throws does not reach the others. */
final class Listeners {
    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<LogListener> all = new CopyOnWriteArrayList<>();

    void add(LogListener listener) {
        all.add(listener);
    }

    void remove(LogListener listener) {
        all.remove(listener);
    }

    void tell(List<LogEvent> events) {
        if (!events.isEmpty()) {
            all.forEach(listener -> tell(listener, events));
        }
    }

    private static void tell(LogListener listener, List<LogEvent> events) {
        try {
            listener.appended(events);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "A listener of the log failed: " + listener.getClass().getName(),
                    e);
        }
    }
}
