// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Keeps one reply back. Any thread. */
final class Gate {
    private Optional<BooleanSupplier> condition = Optional.empty();
    private CountDownLatch opened = new CountDownLatch(1);
    private boolean holding;

    synchronized void shutWhen(BooleanSupplier when) {
        condition = Optional.of(when);
    }

    synchronized boolean isHolding() {
        return holding;
    }

    /** What this reply has to wait for; empty if it may go. */
    synchronized Optional<CountDownLatch> held() {
        if (condition.filter(BooleanSupplier::getAsBoolean).isEmpty()) {
            return Optional.empty();
        }
        condition = Optional.empty();
        holding = true;
        return Optional.of(opened);
    }

    synchronized void open() {
        condition = Optional.empty();
        holding = false;
        opened.countDown();
        opened = new CountDownLatch(1);
    }
}
