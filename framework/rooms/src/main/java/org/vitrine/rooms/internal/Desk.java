// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.rooms.spi.Answer;
import org.vitrine.rooms.spi.Inbound;
import org.vitrine.rooms.spi.RoomCommand;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/**
 * Whom rooms ask: services that may be swapped while sockets stay open. All calls block; on virtual threads.
 *
 * <p>A service that has just gone is waited for: it is likely between two versions. One that goes is held until the calls that have begun
 * are answered.
 */
@Component(service = Desk.class)
public final class Desk {
    private final Map<String, Swappable<RoomCommand>> commands = new ConcurrentHashMap<>();
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Swappable<ShowService> shows = new Swappable<>();
    private final Swappable<Credentials> credentials = new Swappable<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(RoomCommand command) {
        here.add(command.name());
        commands.computeIfAbsent(command.name(), name -> new Swappable<>()).add(command);
    }

    void removeCommand(RoomCommand command) {
        here.remove(command.name());
        Optional.ofNullable(commands.get(command.name())).ifPresent(place -> place.remove(command));
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addShows(ShowService added) {
        shows.add(added);
    }

    void removeShows(ShowService removed) {
        shows.remove(removed);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addCredentials(Credentials added) {
        credentials.add(added);
    }

    void removeCredentials(Credentials removed) {
        credentials.remove(removed);
    }

    /** The show with this slug. */
    Optional<Show> show(String slug) {
        return isSlug(slug)
                ? shows.ask(service -> service.find(new Slug(slug))).orElseThrow(Desk::away)
                : Optional.empty();
    }

    /** Who the holder of this ticket or token is. */
    Optional<Caller> caller(String ticket, ShowId show) {
        return credentials.ask(service -> service.admit(ticket, show)).orElseThrow(Desk::away);
    }

    /** Has a command done; empty if nobody knows it. */
    Optional<Answer> ask(String name, Inbound inbound) {
        return Optional.ofNullable(commands.get(name)).flatMap(place -> place.ask(command -> command.handle(inbound)));
    }

    /** The commands that are there now. */
    List<String> commandNames() {
        return here.stream().sorted().toList();
    }

    private static boolean isSlug(String text) {
        try {
            return !new Slug(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IllegalStateException away() {
        return new IllegalStateException("A part of the shop that rooms need is not there");
    }
}
