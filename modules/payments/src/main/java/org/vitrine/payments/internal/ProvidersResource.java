// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.payments.spi.ProviderDescription;
import org.vitrine.text.LocalText;

/** The payment providers for staff: what they can do, and whether they answer. */
@Component(service = ProvidersResource.class)
@JakartarsResource
@Path("payments/providers")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.PAYMENTS_READ)
public final class ProvidersResource {
    private final Providers providers;

    @Activate
    public ProvidersResource(@Reference Providers providers) {
        this.providers = providers;
    }

    @GET
    public All all() {
        return new All(providers.names().stream().map(this::one).toList());
    }

    private One one(String name) {
        var described = providers.description(name);
        return new One(
                name,
                described.map(ProviderDescription::label),
                described.map(ProviderDescription::methods).orElse(List.of()),
                described.map(ProviderDescription::capabilities).orElse(Set.of()),
                described.isEmpty() ? "gone" : providers.line(name).isPaused() ? "paused" : "up",
                providers.line(name).underWay());
    }

    /** By their names. */
    public record All(List<One> items) {}

    /**
     * A provider that is there or has been since the start.
     *
     * @param state {@code up}; {@code paused}, because it does not answer; or {@code gone}
     * @param underWay calls that it has not answered yet
     */
    public record One(
            String name,
            Optional<LocalText> label,
            List<ProviderDescription.Method> methods,
            Set<ProviderDescription.Capability> capabilities,
            String state,
            int underWay) {}
}
