// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/**
 * Whom rooms ask: services that may be swapped while sockets stay open. All calls block; on virtual threads.
 *
 * <p>A command whose provider has just gone is waited for: it is likely between two versions.
 */
@Component(service = Desk.class)
public final class Desk {
    private static final long BETWEEN_VERSIONS_SECONDS = 6;

    private final Map<String, RoomCommand> commands = new ConcurrentHashMap<>();
    private final Set<String> everKnown = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable ShowService shows;
    private volatile @Nullable Credentials credentials;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(RoomCommand command) {
        everKnown.add(command.name());
        commands.put(command.name(), command);
        signal();
    }

    void removeCommand(RoomCommand command) {
        commands.remove(command.name(), command);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addShows(ShowService added) {
        shows = added;
        signal();
    }

    void removeShows(ShowService removed) {
        if (shows == removed) {
            shows = null;
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addCredentials(Credentials added) {
        credentials = added;
        signal();
    }

    void removeCredentials(Credentials removed) {
        if (credentials == removed) {
            credentials = null;
        }
    }

    /** The show with this slug; waits a moment where nobody knows shows just now. */
    Optional<Show> show(String slug) {
        if (!isSlug(slug)) {
            return Optional.empty();
        }
        return awaited(() -> shows).flatMap(service -> service.find(new Slug(slug)));
    }

    /** Who the holder of this ticket or token is. */
    Optional<Caller> caller(String ticket, ShowId show) {
        return awaited(() -> credentials).flatMap(service -> service.admit(ticket, show));
    }

    /** The command of this name; waits a moment where there was one before. */
    Optional<RoomCommand> command(String name) {
        return everKnown.contains(name) ? awaited(() -> commands.get(name)) : Optional.empty();
    }

    List<String> commandNames() {
        return commands.keySet().stream().sorted().toList();
    }

    private static boolean isSlug(String text) {
        try {
            return !new Slug(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private <S> Optional<S> awaited(Supplier<@Nullable S> lookup) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(BETWEEN_VERSIONS_SECONDS);
            var found = lookup.get();
            while (found == null && left > 0) {
                left = changed.awaitNanos(left);
                found = lookup.get();
            }
            return Optional.ofNullable(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
