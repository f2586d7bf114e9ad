// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.shows.Admission;
import org.vitrine.shows.ShowService;

/** Decides by its stream key where a publisher is led. The show service may come and go. Any thread. */
final class Gate {
    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    private final WrongKeys wrongKeys;
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    Gate(Clock clock) {
        this.wrongKeys = new WrongKeys(clock);
    }

    /** What came of it. */
    sealed interface Decision {
        /** Led to this show. */
        record Led(Admission.Admitted show) implements Decision {}

        /** Not led anywhere, for this reason. */
        record Refused(String reason) implements Decision {}
    }

    void set(ShowService service) {
        shows.set(service);
    }

    void unset(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /** Decides; blocks. The key is not told to anyone but the show service. */
    Decision decide(String key, String address) {
        var service = shows.get();
        if (service == null) {
            return refused(address, "Shows are not ready yet; try again in a moment.");
        }
        if (wrongKeys.tooMany(address)) {
            return refused(address, "Too many wrong stream keys came from this address; try again in a minute.");
        }
        return switch (service.admit(key)) {
            case Admission.Admitted admitted -> new Decision.Led(admitted);
            case Admission.NoShowArmed none ->
                refused(address, "The stream key is right, but its host has no show that is armed or on air.");
            case Admission.WrongKey wrong -> {
                wrongKeys.count(address);
                yield refused(address, "The stream key is not known.");
            }
        };
    }

    private static Decision refused(String address, String reason) {
        LOG.log(Level.WARNING, "A publisher from {0} was refused: {1}", address, reason);
        return new Decision.Refused(reason);
    }
}
