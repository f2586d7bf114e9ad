// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.settings.Settings;
import org.vitrine.settings.ShopSettings;

/** What the shop says of itself. */
@Component(service = SettingsResource.class)
@JakartarsResource
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private final Settings settings;

    @Activate
    public SettingsResource(@Reference Settings settings) {
        this.settings = settings;
    }

    /** The settings. */
    @GET
    @Permit(Permit.ANYONE)
    public ShopSettings read() {
        return settings.current();
    }

    /** Replaces the settings. */
    @PUT
    @Permit(Permissions.ALL)
    public ShopSettings change(@Nullable ShopSettings body, @Context SecurityContext security) {
        if (body == null) {
            throw Problem.of(400, "bad-request", "The settings are missing.").asException();
        }
        settings.change(body, Staff.of(security));
        return settings.current();
    }
}
