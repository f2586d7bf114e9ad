// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vitrine.payments.spi.Outcome;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.payments.spi.PaymentProviderUnavailable;
import org.vitrine.payments.spi.ProviderDescription;

/**
 * Calls providers with a time limit and so many at a time, so that a slow one takes nothing but its own share.
 *
 * <p>Each call runs on a virtual thread of its own, which is interrupted when its time is over. Whatever goes wrong is an
 * unknown outcome, except where the provider says that nothing has reached it.
 */
final class ProviderCalls {
    private static final System.Logger LOG = System.getLogger(ProviderCalls.class.getName());
    private static final String UNAVAILABLE = "provider-unavailable";
    private static final int AT_A_TIME = 64;

    private final Providers providers;
    private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();

    ProviderCalls(Providers providers) {
        this.providers = providers;
    }

    Outcome perform(StoredPayment payment, StoredCommand stored) {
        var command = Kind.command(payment, stored);
        try {
            return call(payment.provider(), present -> present.perform(command));
        } catch (PaymentProviderUnavailable e) {
            LOG.log(Level.WARNING, "The payment provider " + payment.provider() + " cannot be reached", e);
            return stored.kind() == Kind.AUTHORISE
                    ? new Outcome.Declined(UNAVAILABLE, true)
                    : new Outcome.Cancelled(UNAVAILABLE);
        }
    }

    Outcome query(StoredPayment payment, StoredCommand stored) {
        var key = stored.kind().key(payment.id(), stored.number());
        try {
            return call(payment.provider(), present -> present.query(key));
        } catch (PaymentProviderUnavailable e) {
            LOG.log(Level.WARNING, "The payment provider " + payment.provider() + " cannot be reached", e);
            return new Outcome.Unknown("the provider cannot be reached");
        }
    }

    /** How long a call to this provider may take. */
    Duration limit(String provider) {
        return providers
                .description(provider)
                .map(ProviderDescription::timeLimit)
                .orElse(Duration.ZERO);
    }

    private Outcome call(String name, Call call) {
        return providers
                .ask(name, present -> share(name, present, call))
                .orElseGet(() -> new Outcome.Unknown("there is no provider " + name + " at the moment"));
    }

    private Outcome share(String name, PaymentProvider present, Call call) {
        var share = shares.computeIfAbsent(name, key -> new Semaphore(AT_A_TIME));
        if (!share.tryAcquire()) {
            return new Outcome.Unknown("the provider " + name + " has too many calls to answer");
        }
        try {
            return within(name, present.describe().timeLimit(), () -> call.to(present));
        } finally {
            share.release();
        }
    }

    private static Outcome within(String name, Duration limit, Callable<Outcome> call) {
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
        } catch (ExecutionException e) {
            return failed(name, e.getCause());
        }
    }

    private static Outcome failed(String name, @Nullable Throwable cause) {
        if (cause instanceof PaymentProviderUnavailable unavailable) {
            throw unavailable;
        }
        LOG.log(Level.WARNING, "The payment provider " + name + " failed", cause);
        return new Outcome.Unknown("the provider failed");
    }

    /** One call. */
    @FunctionalInterface
    private interface Call {
        Outcome to(PaymentProvider provider);
    }
}
