// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.identity.Caller;

/** Appends to and reads the logs of shows. Blocks: not for event loops. */
@ProviderType
public interface ShowLog {
    /**
     * Appends and returns when the event is committed; listeners hear of it after that.
     *
     * <p>An id that the log has already is not stored again: the event that is there is returned.
     *
     * @throws LogUnavailable if it could not be committed; nothing is shown to anyone then
     */
    LogEvent append(NewEvent event);

    /** Reads what the caller may see after an offset, oldest first, at most so many. */
    List<LogEvent> read(ShowId show, Caller reader, long after, int limit);

    /** Reads the last so many that the caller may see, oldest first. */
    List<LogEvent> last(ShowId show, Caller reader, int limit);

    /** The event with this id. */
    Optional<LogEvent> find(ShowId show, UUID id);

    /** Where the log ends now. */
    Position end(ShowId show);

    /** Erases the texts of one event for good; its place, ids and time remain. */
    void erase(ShowId show, UUID id);

    /** A place in a show's log; offset 0 is before the first event. As text: {@code epoch.offset}. */
    record Position(long epoch, long offset) {
        @Override
        public String toString() {
            return epoch + "." + offset;
        }
    }
}
