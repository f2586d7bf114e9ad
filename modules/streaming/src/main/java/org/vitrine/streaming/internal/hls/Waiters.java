// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who has asked for what is not there yet. For the stream's event loop. */
final class Waiters {
    private final List<Waiter> waiting = new ArrayList<>();

    void add(Wanted wanted, Consumer<View> served) {
        waiting.add(new Waiter(wanted, served));
    }

    void forget(Consumer<View> served) {
        waiting.removeIf(waiter -> waiter.served().equals(served));
    }

    /** Tells all whose wish this view settles, each once. */
    void serve(View now) {
        var served = new ArrayList<Waiter>();
        waiting.removeIf(waiter -> waiter.wanted().isSettledBy(now) && served.add(waiter));
        served.forEach(waiter -> waiter.served().accept(now));
    }

    private record Waiter(Wanted wanted, Consumer<View> served) {}
}
