// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** All recordings, for those who run shows. */
@Component(service = RecordingsResource.class)
@JakartarsResource
@Path("recordings")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordingsResource {
    private final Recorder recorder;

    @Activate
    public RecordingsResource(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    /** The latest first. */
    @GET
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public Recordings list() {
        return new Recordings(recorder.library().all().stream()
                .map(recorded -> RecordingJson.of(recorded, recorder.books()))
                .toList());
    }

    /** Recordings. */
    public record Recordings(List<RecordingJson> items) {}
}
