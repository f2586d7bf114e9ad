// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permit;

/** The API keys of the calling person; each has all their rights. */
@Component(service = ApiKeysResource.class)
@JakartarsResource
@Path("api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permit.STAFF)
public final class ApiKeysResource {
    private static final int LONGEST_LABEL = 100;

    private final SqlStaff staff;
    private final SignedCredentials credentials;

    @Activate
    public ApiKeysResource(@Reference SqlStaff staff, @Reference SignedCredentials credentials) {
        this.staff = staff;
        this.credentials = credentials;
    }

    /** Makes a key; this is the only time that it is told. */
    @POST
    @OwnIdempotency
    public Response issue(@Nullable NewKey body, @Context SecurityContext security) {
        var label = body == null || body.label() == null ? "" : body.label().strip();
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw Problem.of(400, "bad-request", "A key needs a \"label\" of at most " + LONGEST_LABEL + " characters.")
                    .asException();
        }
        var key = staff.issueApiKey(Staff.of(security).id(), label);
        return Response.status(Response.Status.CREATED)
                .entity(new IssuedKey(key))
                .build();
    }

    /** The keys, by their first letters. */
    @GET
    public Keys list(@Context SecurityContext security) {
        return new Keys(staff.keysOf(Staff.of(security).id()).stream()
                .map(key -> new KeyJson(key.id(), key.label(), key.prefix()))
                .toList());
    }

    /** Makes a key worth nothing. */
    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") UUID id, @Context SecurityContext security) {
        Caller.Staff caller = Staff.of(security);
        if (!staff.revoke(caller.id(), id)) {
            throw Problem.of(404, "no-such-key", "You have no key " + id + ".").asException();
        }
        credentials.forgetKeys();
    }

    /** What is asked for. */
    public record NewKey(@Nullable String label) {}

    /** The key itself. */
    public record IssuedKey(String key) {
        @Override
        public String toString() {
            return "IssuedKey";
        }
    }

    /** A key as it is listed. */
    public record KeyJson(UUID id, String label, String prefix) {}

    /** A list. */
    public record Keys(List<KeyJson> items) {}
}
