// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vitrine.testkit.ManualClock;

/** Goes by a clock that stands still until the test moves it: what is due then is run on the test's thread. */
final class ClockPace implements Pace {
    private final ManualClock clock;
    /** Guarded by itself. */
    private final List<Due> waiting = new ArrayList<>();

    ClockPace(ManualClock clock) {
        this.clock = clock;
        clock.onMove(this::run);
    }

    @Override
    public Runnable after(Duration pause, Runnable task) {
        var due = new Due(clock.instant().plus(pause), task);
        synchronized (waiting) {
            waiting.add(due);
        }
        return () -> {
            synchronized (waiting) {
                waiting.remove(due);
            }
        };
    }

    private void run() {
        List<Due> now;
        synchronized (waiting) {
            now = waiting.stream()
                    .filter(due -> !due.at().isAfter(clock.instant()))
                    .toList();
            waiting.removeAll(now);
        }
        now.forEach(due -> due.task().run());
    }

    private record Due(Instant at, Runnable task) {}
}
