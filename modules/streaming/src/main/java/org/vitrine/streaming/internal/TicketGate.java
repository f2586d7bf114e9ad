// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Credentials;
import org.vitrine.identity.Permissions;
import org.vitrine.shows.Admission;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.shows.Slug;
import org.vitrine.streaming.internal.publish.Ending;

/**
 * Decides by a ticket who may stream to a show from a browser: staff who run shows, while it is in the green room or on air.
 *
 * <p>The services that it asks may come and go. Wrong tickets are not counted as wrong stream keys are: nobody can guess one, and behind a proxy
 * all hosts have one address. Any thread.
 */
final class TicketGate {
    private static final System.Logger LOG = System.getLogger(TicketGate.class.getName());

    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();
    private final AtomicReference<@Nullable Credentials> credentials = new AtomicReference<>();

    /** What came of it. */
    sealed interface Decision {
        /** Let in to this show. */
        record Led(Admission.Admitted show) implements Decision {}

        /** Not let in. */
        record Refused(Ending ending, String reason) implements Decision {}
    }

    void set(ShowService service) {
        shows.set(service);
    }

    void unset(ShowService service) {
        shows.compareAndSet(service, null);
    }

    void set(Credentials service) {
        credentials.set(service);
    }

    void unset(Credentials service) {
        credentials.compareAndSet(service, null);
    }

    /** Decides; blocks. The ticket is told to nobody but the service that knows tickets. */
    Decision decide(String slug, String ticket, String address) {
        var showService = shows.get();
        var credentialService = credentials.get();
        if (showService == null || credentialService == null) {
            return refused(address, Ending.TRY_AGAIN, "A part of the shop is not ready yet; try again in a moment.");
        }
        return find(showService, slug)
                .map(show -> decide(show, credentialService.admit(ticket, show.id()), address))
                .orElseGet(() -> refused(address, Ending.NO_SUCH_SHOW, "There is no show at this address."));
    }

    private Decision decide(Show show, Optional<Caller> caller, String address) {
        if (caller.isEmpty()) {
            return refused(address, Ending.BAD_TICKET, "The ticket is not known, or has expired.");
        }
        if (!caller.get().may(Permissions.SHOWS_RUN)) {
            return refused(address, Ending.NOT_PERMITTED, "Only staff who run shows may stream to them.");
        }
        return show.state() == ShowState.ARMED || show.state() == ShowState.LIVE
                ? new Decision.Led(new Admission.Admitted(show.id(), show.slug()))
                : refused(address, Ending.NOT_ARMED, "The show is neither in the green room nor on air.");
    }

    private static Optional<Show> find(ShowService service, String slug) {
        try {
            return service.find(Slug.of(slug));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Decision refused(String address, Ending ending, String reason) {
        LOG.log(Level.INFO, "A browser at {0} may not publish: {1}", address, reason);
        return new Decision.Refused(ending, reason);
    }
}
