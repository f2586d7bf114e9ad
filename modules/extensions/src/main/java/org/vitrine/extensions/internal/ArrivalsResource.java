// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.extensions.Extensions;
import org.vitrine.http.BodyLimit;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** Takes in jars that nobody has confirmed yet; nothing of them runs. */
@Component(service = ArrivalsResource.class)
@JakartarsResource
@Path("extensions")
@Permit(Permissions.SYSTEM_OPERATE)
public final class ArrivalsResource {
    /** Larger ones are put into the folder of plug-ins. */
    static final long JAR_BYTES = 64L << 20;

    private final Extensions extensions;

    @Activate
    public ArrivalsResource(@Reference Extensions extensions) {
        this.extensions = extensions;
    }

    @POST
    @Consumes("application/java-archive")
    @BodyLimit(JAR_BYTES)
    public Response upload(InputStream jar, @Context SecurityContext security) throws IOException {
        if (!extensions.policy().uploads()) {
            throw Problem.of(
                            403,
                            "uploads-off",
                            "This shop takes no jars over the web. Put the jar into its folder of plug-ins, or set \"uploads\" in"
                                    + " config/org.vitrine.extensions.json.")
                    .asException();
        }
        return offered(jar, security);
    }

    @POST
    @Path("maven")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response fetch(@Nullable Wanted wanted, @Context SecurityContext security)
            throws IOException, InterruptedException {
        if (wanted == null || wanted.coordinates() == null) {
            throw Refusals.badRequest("Name the \"coordinates\" as group:artifact:version.");
        }
        var coordinates = Coordinates.parse(wanted.coordinates());
        try (var jar = new MavenRepositories(extensions.policy().repositories(), JAR_BYTES).open(coordinates)) {
            return offered(jar, security);
        }
    }

    private Response offered(InputStream jar, SecurityContext security) throws IOException {
        var file = Files.createTempFile("vitrine-arrival", ".jar");
        try {
            Files.copy(jar, file, StandardCopyOption.REPLACE_EXISTING);
            var offered = Refusals.await(extensions.offer(file, Caller.of(security)));
            return Response.status(Response.Status.CREATED)
                    .entity(ExtensionView.of(offered))
                    .build();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** What is to be fetched. */
    record Wanted(@Nullable String coordinates) {}
}
