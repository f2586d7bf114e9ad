// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.showlog.LogEvent;

/** Hears of events after they are committed; registered as a service. */
@ConsumerType
@FunctionalInterface
public interface LogListener {
    /**
     * Takes events of one show, oldest first, none left out while registered; called on the log's thread: do not block.
     *
     * <p>What is thrown is logged and does not reach others. All audiences are told: mind {@link LogEvent#audience}.
     */
    void appended(List<LogEvent> events);
}
