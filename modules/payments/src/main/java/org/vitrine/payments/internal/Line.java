// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProviderUnavailable;

/**
 * The way to one provider: so many calls at a time, none while it does not answer, and each for so long at most.
 *
 * <p>Each call runs on a virtual thread of its own, which is interrupted when its time is over. Any thread.
 */
final class Line {
    private static final int AT_A_TIME = 64;

    private final String name;
    private final Semaphore share = new Semaphore(AT_A_TIME);
    private final Breaker breaker = new Breaker(System::nanoTime);

    Line(String name) {
        this.name = name;
    }

    /** @throws PaymentProviderUnavailable if nothing was sent, or nothing arrived */
    Outcome call(Duration limit, Callable<Outcome> call) throws ExecutionException {
        if (!breaker.admits()) {
            throw new PaymentProviderUnavailable("it has not answered for a while, and is left alone for some seconds");
        }
        if (!share.tryAcquire()) {
            throw new PaymentProviderUnavailable("it has " + AT_A_TIME + " calls to answer");
        }
        boolean failed = true;
        try {
            var outcome = within(limit, call);
            failed = outcome instanceof Outcome.Unknown;
            return outcome;
        } finally {
            breaker.ended(failed);
            share.release();
        }
    }

    /** Whether it is left alone for now. */
    boolean isPaused() {
        return breaker.isOpen();
    }

    /** How many calls it has to answer. */
    int underWay() {
        return AT_A_TIME - share.availablePermits();
    }

    private Outcome within(Duration limit, Callable<Outcome> call) throws ExecutionException {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("payment by " + name).start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Outcome.Unknown("no answer within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }
}
