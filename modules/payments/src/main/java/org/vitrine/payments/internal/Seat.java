// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.ProviderDescription;

/**
 * The place of the provider of one name, which may be swapped while shoppers pay.
 *
 * <p>For some seconds after one has gone it is taken to be on its way back: it is still offered, and calls wait for it. One that goes is let go when
 * the calls that it is doing have ended. Any thread; the lock is not held while a provider is called.
 */
final class Seat {
    private static final Duration BETWEEN_VERSIONS = Duration.ofSeconds(6);
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<PaymentProvider> inUse = new ArrayList<>();
    private @Nullable PaymentProvider present;
    private @Nullable ProviderDescription description;
    private long goneAt;

    void come(PaymentProvider provider) {
        lock.lock();
        try {
            present = provider;
            description = provider.describe();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when nobody uses it any more, or after half a minute. */
    void go(PaymentProvider provider) {
        lock.lock();
        try {
            if (present == provider) {
                present = null;
                goneAt = System.nanoTime();
            }
            long left = DRAIN.toNanos();
            while (inUse.contains(provider) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** What is offered here now; empty if nobody has been here for some seconds. */
    Optional<ProviderDescription> description() {
        lock.lock();
        try {
            return present != null || patience() > 0 ? Optional.ofNullable(description) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Asks the provider, and waits for one that is on its way back; empty if none came. */
    <A> Optional<A> ask(Function<PaymentProvider, A> question) {
        var provider = take();
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(provider.get()));
        } finally {
            release(provider.get());
        }
    }

    private Optional<PaymentProvider> take() {
        lock.lock();
        try {
            while (present == null && patience() > 0) {
                changed.awaitNanos(patience());
            }
            var taken = Optional.ofNullable(present);
            taken.ifPresent(inUse::add);
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void release(PaymentProvider provider) {
        lock.lock();
        try {
            inUse.remove(provider);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long patience() {
        return description == null ? 0 : BETWEEN_VERSIONS.toNanos() - (System.nanoTime() - goneAt);
    }
}
