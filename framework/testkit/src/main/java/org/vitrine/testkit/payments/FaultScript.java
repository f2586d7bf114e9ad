// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** What goes wrong with which request. Any thread. */
final class FaultScript {
    private final Deque<Fault> coming = new ArrayDeque<>();
    private Fault afterwards = Fault.NONE;

    synchronized void next(List<Fault> faults) {
        coming.addAll(faults);
    }

    synchronized void always(Fault fault) {
        coming.clear();
        afterwards = fault;
    }

    synchronized void heal() {
        always(Fault.NONE);
    }

    synchronized Fault poll() {
        var next = coming.poll();
        return next == null ? afterwards : next;
    }
}
