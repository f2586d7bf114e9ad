// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.simulcast.TargetId;

/** The targets that the shop keeps, to be picked for a show: each show gets a copy. */
@Component(service = PresetsResource.class)
@JakartarsResource
@Path("simulcast-presets")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.SHOWS_PLAN)
public final class PresetsResource {
    private final Targets targets;

    @Activate
    public PresetsResource(@Reference Targets targets) {
        this.targets = targets;
    }

    /** All, the oldest first. */
    @GET
    public Presets list() {
        return new Presets(targets.presets().stream()
                .map(preset -> TargetJson.of(preset, Optional.empty()))
                .map(json -> new Preset(json.id(), json.name(), json.url(), json.keyEnd()))
                .toList());
    }

    /** Forgets one; shows that were given it keep theirs. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") UUID id, @Context SecurityContext security) {
        if (!targets.remove(Optional.empty(), new TargetId(id), Caller.of(security))) {
            throw Problem.of(404, "no-such-preset", "There is no such preset.").asException();
        }
    }

    /** The shop's presets. */
    public record Presets(List<Preset> items) {}

    /** A target that is kept. */
    public record Preset(TargetId id, String name, String url, String keyEnd) {}
}
