// SPDX-License-Identifier: Apache-2.0
package org.vitrine.store.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vitrine.health.Health;
import org.vitrine.health.spi.HealthCheck;
import org.vitrine.store.StoreBusy;
import org.vitrine.store.Transactions;

/** Tells whether the database answers; stands also where the store could not be opened, to say so. */
@Component
public final class StoreHealth implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final AtomicReference<@Nullable Transactions> store = new AtomicReference<>();

    @Activate
    public StoreHealth() {
        // the store comes when it is open
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addStore(Transactions opened) {
        store.set(opened);
    }

    void removeStore(Transactions closed) {
        store.compareAndSet(closed, null);
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Health check() {
        var opened = store.get();
        if (opened == null) {
            return new Health.Down(
                    "The database is not open",
                    "Look for the store's sentence in the log; check url, user and password in config/org.vitrine.store.json");
        }
        return ask(opened);
    }

    private static Health ask(Transactions opened) {
        var answer = new CompletableFuture<Boolean>();
        Thread.startVirtualThread(() -> answer.completeAsync(() -> answers(opened), Runnable::run));
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Health.Up();
        } catch (TimeoutException e) {
            return new Health.Down(
                    "The database has not answered within a second",
                    "Is the server up, is it overloaded, or its disk full?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health.Degraded("The check was interrupted", "Ask again");
        } catch (java.util.concurrent.ExecutionException | CompletionException e) {
            return told(e.getCause());
        }
    }

    private static boolean answers(Transactions opened) {
        return opened.in(
                tx -> tx.first("select 1 as one", row -> row.integer("one")).isPresent());
    }

    private static Health told(@Nullable Throwable failure) {
        if (failure instanceof StoreBusy) {
            return new Health.Degraded(
                    "All connections are in use", "Allow more connections in config/org.vitrine.store.json");
        }
        var what = failure == null ? "unknown" : failure.getMessage();
        return new Health.Down("The database fails: " + what, "Is the server up, and does its disk have room?");
    }
}
