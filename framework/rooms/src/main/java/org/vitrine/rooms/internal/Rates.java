// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.Map;
import org.vitrine.identity.Caller;

/** How often one may send frames into a room, and all together; staff only all together. Guarded by {@code this}. */
final class Rates {
    private final Limits limits;
    private final Gcra all;
    private final Map<Object, Gcra> viewers = new HashMap<>();

    Rates(Limits limits) {
        this.limits = limits;
        this.all = new Gcra(limits.roomFrames(), limits.roomFrames());
    }

    /**
     * How many frames there may be a second.
     *
     * @param viewerFrames from one viewer, on average
     * @param viewerBurst from one viewer at once, after a pause
     * @param roomFrames from all viewers of a room together
     * @param shownMessages of shoppers, that everyone in a room is shown
     */
    record Limits(int viewerFrames, int viewerBurst, int roomFrames, int shownMessages) {
        Limits {
            if (viewerFrames < 1 || viewerBurst < 1 || roomFrames < 1 || shownMessages < 1) {
                throw new IllegalArgumentException("A room's limits are at least 1 frame a second");
            }
        }
    }

    synchronized boolean admits(Session session, long nowMillis) {
        boolean own = session.caller() instanceof Caller.Staff
                || viewers.computeIfAbsent(
                                Viewers.key(session), key -> new Gcra(limits.viewerFrames(), limits.viewerBurst()))
                        .admits(nowMillis);
        return own && all.admits(nowMillis);
    }

    /** Forgets those who have not sent anything lately. */
    synchronized void prune(long nowMillis) {
        viewers.values().removeIf(rate -> rate.isIdle(nowMillis));
    }
}
