// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;

/** Tells staff how much was said, at {@code GET /api/v1/talk-figures/{show}}. */
@Component(service = TalkFigures.class)
@JakartarsResource
@Path("talk-figures")
@Produces(MediaType.APPLICATION_JSON)
public final class TalkFigures {
    private final TalkCount count;

    @Activate
    public TalkFigures(@Reference TalkCount count) {
        this.count = count;
    }

    /** The figures of one show. */
    @GET
    @Path("{show}")
    @Permit(Permissions.INSIGHTS_READ)
    public Figures of(@PathParam("show") UUID show) {
        return new Figures(count.messages(new ShowId(show)));
    }

    /** What was counted. */
    public record Figures(long messages) {}
}
