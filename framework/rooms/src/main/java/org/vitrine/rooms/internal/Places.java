// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.ShowLog.Position;

/** Reads the places in a log that viewers bring along. */
final class Places {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");
    /** Behind every log's end, so that whoever stands there is told to begin anew. */
    private static final Position UNREADABLE = new Position(0, Long.MAX_VALUE);

    private Places() {}

    /** The place in a token {@code epoch.offset}; null for one who has seen nothing. */
    static @Nullable Position read(String token) {
        if (token.isEmpty()) {
            return null;
        }
        var match = FORM.matcher(token);
        return match.matches()
                ? new Position(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)))
                : UNREADABLE;
    }
}
