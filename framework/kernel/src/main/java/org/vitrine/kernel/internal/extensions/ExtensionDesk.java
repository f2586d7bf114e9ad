// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.ExtensionRefused;
import org.vitrine.extensions.ExtensionRefused.Reason;
import org.vitrine.extensions.Extensions;
import org.vitrine.extensions.Policy;
import org.vitrine.extensions.Publisher;
import org.vitrine.identity.Caller;

/**
 * Takes orders for extensions and carries them out one after another, on a thread of its own.
 *
 * <p>What is listed is as it was after the last order: nobody waits for a swap to read it.
 */
public final class ExtensionDesk implements Extensions, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vitrine-extensions").factory());
    private final Orders orders;
    private volatile List<Extension> listed = List.of();
    private volatile boolean detailed;

    ExtensionDesk(Orders orders) {
        this.orders = orders;
    }

    /** Whether this module of the distribution is not to be started, because it is stopped or another jar stands in for it. */
    public boolean holdsBack(Bundle module) {
        return orders.shelves().holdsBack(module);
    }

    /** Starts what lies in the folder, after the distribution's modules; returns when that is done. */
    void begin() {
        order(() -> {
                    orders.reconciling().begin();
                    return true;
                })
                .toCompletableFuture()
                .join();
    }

    /** Makes what runs agree with the folder; returns when that is done. */
    void look(FolderState folder) {
        order(() -> {
                    orders.reconciling().look(folder);
                    return true;
                })
                .toCompletableFuture()
                .join();
    }

    /** Tells a new listener what nobody has heard yet. */
    void listenerCame() {
        order(() -> true);
    }

    @Override
    public List<Extension> all() {
        if (!detailed) {
            order(() -> {
                        orders.shelves().takeInModules();
                        detailed = true;
                        return true;
                    })
                    .toCompletableFuture()
                    .join();
        }
        return listed;
    }

    @Override
    public Optional<Extension> find(String name) {
        return all().stream().filter(extension -> extension.name().equals(name)).findFirst();
    }

    @Override
    public Policy policy() {
        return orders.trust().policy();
    }

    @Override
    public CompletionStage<Extension> offer(Path jar, Caller by) {
        var copy = copyOf(jar);
        return changed(() -> {
            try {
                return orders.offer(copy, by);
            } finally {
                Files.deleteIfExists(copy);
            }
        });
    }

    @Override
    public CompletionStage<Extension> install(String name, String digest, boolean allow, Caller by) {
        return changed(() -> orders.install(name, digest, allow, by));
    }

    @Override
    public CompletionStage<Extension> start(String name, Caller by) {
        return changed(() -> orders.start(name, by));
    }

    @Override
    public CompletionStage<Extension> stop(String name, Caller by) {
        return changed(() -> orders.stop(name, by));
    }

    @Override
    public CompletionStage<Extension> rollBack(String name, Caller by) {
        return changed(() -> orders.rollBack(name, by));
    }

    @Override
    public CompletionStage<Void> remove(String name, Caller by) {
        return order(() -> {
            orders.remove(name, by);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> trust(Publisher publisher, Caller by) {
        return order(() -> {
            orders.trust(publisher, by);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> distrust(String fingerprint, Caller by) {
        return order(() -> {
            orders.distrust(fingerprint, by);
            return null;
        });
    }

    /** Takes no more orders, and returns when the one that is being carried out has ended; one that takes long is broken off. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private CompletionStage<Extension> changed(Callable<String> change) {
        return order(change)
                .thenApply(name -> listed.stream()
                        .filter(extension -> extension.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new ExtensionRefused(Reason.UNKNOWN, "There is no extension " + name + " any more.")));
    }

    private <T> CompletionStage<T> order(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    } finally {
                        orders.changes().deliver();
                        listed = list();
                    }
                },
                thread);
    }

    private List<Extension> list() {
        var all = new ArrayList<Extension>();
        orders.shelves().all().forEach(shelf -> all.add(orders.listing().of(shelf)));
        orders.reconciling().unfit().forEach((file, why) -> all.add(Listing.unfit(file, why)));
        all.sort(Comparator.comparing(Extension::name));
        return List.copyOf(all);
    }

    private static Path copyOf(Path jar) {
        try {
            var copy = Files.createTempFile("vitrine-offer", ".jar");
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }
}
