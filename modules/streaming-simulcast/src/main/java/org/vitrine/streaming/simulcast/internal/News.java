// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.vitrine.simulcast.TargetState;

/**
 * Tells what becomes of one target, once for each thing that changes: the operator in the log, and staff in the room.
 *
 * <p>On the relay's event loop. An attempt is no news, and neither is another one that fails as the one before did.
 */
final class News {
    private static final System.Logger LOG = System.getLogger(News.class.getName());

    private final Target target;
    private final Consumer<TargetState> room;
    private TargetState told = TargetState.READY;

    News(Target target, Consumer<TargetState> room) {
        this.target = target;
        this.room = room;
    }

    void hear(Standing standing) {
        var state = standing.state();
        if (state == told || state == TargetState.CONNECTING) {
            return;
        }
        told = state;
        switch (state) {
            case LIVE -> LOG.log(Level.INFO, "A show is passed on to {0}", target.place());
            case DROPPING -> LOG.log(Level.WARNING, "{0} is slow: pictures are left out there", target.place());
            default -> LOG.log(Level.WARNING, "A show is not passed on to {0}: {1}", target.place(), reason(standing));
        }
        room.accept(state);
    }

    private static String reason(Standing standing) {
        var why = standing.why().map(Why::words).orElse("nobody knows why");
        return standing.sentence().isEmpty() ? why : why + " (" + standing.sentence() + ")";
    }
}
