// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.identity.Caller;
import org.vitrine.identity.ShopperId;

/** Counts viewers: a shopper once, whatever the number of sockets; each unknown one by its socket; staff not at all. Guarded by {@code this}. */
final class Viewers {
    private final Map<Object, Integer> sockets = new HashMap<>();

    /** What one viewer's sockets have in common. */
    static Object key(Session session) {
        return session.caller().shopper().<Object>map(id -> id).orElse(session);
    }

    synchronized void enter(Session session) {
        if (!(session.caller() instanceof Caller.Staff)) {
            sockets.merge(key(session), 1, Integer::sum);
        }
    }

    synchronized void leave(Session session) {
        sockets.computeIfPresent(key(session), (key, count) -> count == 1 ? null : count - 1);
    }

    synchronized int count() {
        return sockets.size();
    }

    /** Who they are, for other nodes. */
    synchronized Here here() {
        var shoppers = sockets.keySet().stream()
                .flatMap(key -> key instanceof ShopperId shopper ? Stream.of(Here.digest(shopper)) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
        return new Here(shoppers, sockets.size() - shoppers.size());
    }
}
