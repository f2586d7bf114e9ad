// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.extensions.Extension;
import org.vitrine.extensions.Extensions;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** What runs in this shop, and changes to it while it runs. */
@Component(service = ExtensionsResource.class)
@JakartarsResource
@Path("extensions")
@Permit(Permissions.SYSTEM_OPERATE)
public final class ExtensionsResource {
    /** A change of this very bundle ends when the answer has gone, so it cannot be waited for here. */
    private static final String OWN = "org.vitrine.extensions";

    private final Extensions extensions;

    @Activate
    public ExtensionsResource(@Reference Extensions extensions) {
        this.extensions = extensions;
    }

    @GET
    public ExtensionView.ListView list() {
        var policy = extensions.policy();
        return new ExtensionView.ListView(
                extensions.all().stream().map(ExtensionView::of).toList(),
                new ExtensionView.SettingsView(
                        policy.uploads(), policy.unsigned(), policy.repositories(), policy.publishers()));
    }

    @GET
    @Path("{name}")
    public ExtensionView one(@PathParam("name") String name) {
        return extensions.find(name).map(ExtensionView::of).orElseThrow(() -> Refusals.unknown(name));
    }

    /** Puts a release into service. */
    @POST
    @Path("{name}/install")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response install(
            @PathParam("name") String name, @Nullable Choice choice, @Context SecurityContext security) {
        if (choice == null || choice.digest() == null) {
            throw Refusals.badRequest("Which release? Name its \"digest\", as the list of extensions tells it.");
        }
        return answer(name, extensions.install(name, choice.digest(), choice.allow(), Caller.of(security)));
    }

    @POST
    @Path("{name}/start")
    public Response start(@PathParam("name") String name, @Context SecurityContext security) {
        return answer(name, extensions.start(name, Caller.of(security)));
    }

    @POST
    @Path("{name}/stop")
    public Response stop(@PathParam("name") String name, @Context SecurityContext security) {
        return answer(name, extensions.stop(name, Caller.of(security)));
    }

    @POST
    @Path("{name}/roll-back")
    public Response rollBack(@PathParam("name") String name, @Context SecurityContext security) {
        return answer(name, extensions.rollBack(name, Caller.of(security)));
    }

    @DELETE
    @Path("{name}")
    public Response remove(@PathParam("name") String name, @Context SecurityContext security) {
        var order = extensions.remove(name, Caller.of(security));
        if (!name.equals(OWN)) {
            Refusals.await(order);
        }
        return Response.noContent().build();
    }

    private Response answer(String name, CompletionStage<Extension> order) {
        if (name.equals(OWN)) {
            return Response.accepted(one(name)).build();
        }
        return Response.ok(ExtensionView.of(Refusals.await(order))).build();
    }

    /**
     * Which release.
     *
     * @param allow whether this very jar may run, whoever signed it
     */
    record Choice(@Nullable String digest, boolean allow) {}
}
