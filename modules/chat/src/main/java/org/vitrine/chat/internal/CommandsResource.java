// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.chat.spi.CommandDescription;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;
import org.vitrine.shows.ShowService;
import org.vitrine.text.LocalText;

/** The commands that one may type in a show. */
@Component(service = CommandsResource.class)
@JakartarsResource
@Path("shows/{slug}/commands")
@Produces(MediaType.APPLICATION_JSON)
public final class CommandsResource {
    private final Commands commands;
    private final ShowLookup find;

    @Activate
    public CommandsResource(@Reference Commands commands, @Reference ShowService shows) {
        this.commands = commands;
        this.find = new ShowLookup(shows);
    }

    /** Those that the caller may use, by name. */
    @GET
    @Permit(Permit.ANYONE)
    public Usable list(@PathParam("slug") String slug, @Context SecurityContext security) {
        find.id(slug);
        return new Usable(
                commands.usableBy(Caller.of(security)).stream().map(Entry::of).toList());
    }

    /** Commands, by name. */
    public record Usable(List<Entry> items) {}

    /** One command: its name without the slash, and what it is for. */
    public record Entry(String name, LocalText about) {
        static Entry of(CommandDescription description) {
            return new Entry(description.name(), description.about());
        }
    }
}
