// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.chat.MessageHeld;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;

/** Who is banned, muted or shadowed, for staff. */
@Component(service = RestraintsResource.class)
@JakartarsResource
@Path("shows/{slug}/restraints")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.CHAT_MODERATE)
public final class RestraintsResource {
    private static final int READ_BACK = 512;

    private final Standings standings;
    private final ShowLog log;
    private final ShowLookup find;

    @Activate
    public RestraintsResource(@Reference Standings standings, @Reference ShowLog log, @Reference ShowService shows) {
        this.standings = standings;
        this.log = log;
        this.find = new ShowLookup(shows);
    }

    /** Those of the whole shop, the last ones first; under the name by which they were last heard in this show. */
    @GET
    public Restrained list(@PathParam("slug") String slug) {
        var names = names(find.id(slug));
        return new Restrained(standings.restrained().entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue(), names))
                .toList());
    }

    /** Those who are restrained. */
    public record Restrained(List<Entry> items) {}

    /** One who is; without a name if they have not been heard in this show of late. */
    public record Entry(
            ShopperId shopper, Optional<String> name, boolean banned, boolean shadowed, Optional<Instant> mutedUntil) {}

    private static Entry entry(ShopperId shopper, Standing standing, Map<ShopperId, String> names) {
        return new Entry(
                shopper,
                Optional.ofNullable(names.get(shopper)),
                standing.banned(),
                standing.shadowed(),
                standing.mutedUntil());
    }

    private Map<ShopperId, String> names(ShowId show) {
        var names = new HashMap<ShopperId, String>();
        for (var event : log.last(show, Caller.Staff.SYSTEM, READ_BACK)) {
            heard(event).ifPresent(one -> names.put(one.shopper, one.name));
        }
        return names;
    }

    private static Optional<Heard> heard(LogEvent event) {
        return event.as(MessagePosted.class)
                .flatMap(said -> said.shopper()
                        .flatMap(shopper -> Optional.ofNullable(said.name()).map(name -> new Heard(shopper, name))))
                .or(() -> event.as(MessageHeld.class)
                        .flatMap(
                                held -> Optional.ofNullable(held.name()).map(name -> new Heard(held.shopper(), name))));
    }

    private record Heard(ShopperId shopper, String name) {}
}
