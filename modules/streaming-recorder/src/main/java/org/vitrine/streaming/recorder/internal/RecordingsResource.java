// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST = 100;

    private final Recorder recorder;

    @Activate
    public RecordingsResource(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    /** The latest first. */
    @GET
    @Permit({Permissions.SHOWS_PLAN, Permissions.SHOWS_RUN})
    public Page list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Asked.bad("\"limit\" is between 1 and " + MOST + ", not " + limit + ".");
        }
        var page = recorder.library().page(Optional.ofNullable(after).map(RecordingsResource::cursor), limit);
        var items = page.items().stream()
                .map(recorded -> RecordingJson.of(recorded, recorder.books()))
                .toList();
        return new Page(items, page.next().map(Cursor::written));
    }

    private static Cursor cursor(String after) {
        return Cursor.of(after).orElseThrow(() -> Asked.bad("\"after\" is the \"next\" of the page before."));
    }

    /**
     * Recordings.
     *
     * @param next asks for what follows; absent on the last page
     */
    public record Page(List<RecordingJson> items, Optional<String> next) {}
}
