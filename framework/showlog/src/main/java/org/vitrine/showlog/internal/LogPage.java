// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import java.util.List;
import java.util.Optional;
import org.vitrine.showlog.LogEvent;

/**
 * Some events of a log.
 *
 * @param next the offset after which to ask for more; absent where the log ended
 */
record LogPage(List<LogEvent> items, Optional<Long> next) {
    static LogPage of(List<LogEvent> items, int limit) {
        return new LogPage(
                items,
                items.size() < limit
                        ? Optional.empty()
                        : Optional.of(items.getLast().offset()));
    }
}
