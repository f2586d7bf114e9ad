// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.extensions.Extensions;
import org.vitrine.extensions.Publisher;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** Whose plug-ins this shop takes. */
@Component(service = PublishersResource.class)
@JakartarsResource
@Path("extensions/publishers")
@Permit(Permissions.SYSTEM_OPERATE)
public final class PublishersResource {
    private final Extensions extensions;

    @Activate
    public PublishersResource(@Reference Extensions extensions) {
        this.extensions = extensions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response trust(@Nullable Trusted trusted, @Context SecurityContext security) {
        if (trusted == null || trusted.fingerprint() == null || trusted.name() == null) {
            throw Refusals.badRequest("A publisher has a \"name\" and the SHA-256 \"fingerprint\" of its certificate.");
        }
        var fingerprint = trusted.fingerprint().replace(":", "").toLowerCase(Locale.ROOT);
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw Refusals.badRequest("A fingerprint is 64 hexadecimal digits: the SHA-256 of a certificate.");
        }
        var publisher = new Publisher(trusted.name(), fingerprint, true);
        Refusals.await(extensions.trust(publisher, Caller.of(security)));
        return Response.status(Response.Status.CREATED).entity(publisher).build();
    }

    @DELETE
    @Path("{fingerprint}")
    public Response distrust(@PathParam("fingerprint") String fingerprint, @Context SecurityContext security) {
        Refusals.await(extensions.distrust(fingerprint, Caller.of(security)));
        return Response.noContent().build();
    }

    /** Who is to be trusted. */
    record Trusted(@Nullable String name, @Nullable String fingerprint) {}
}
