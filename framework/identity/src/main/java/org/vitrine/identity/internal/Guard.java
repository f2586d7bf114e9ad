// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.vitrine.identity.Permit;

/** Puts a gate before every resource method: the one place where it is decided who may call what. */
@Component(service = DynamicFeature.class, property = "vitrine.guard=true")
@JakartarsExtension
public final class Guard implements DynamicFeature {
    private final Sessions sessions;
    private final SignedCredentials credentials;

    @Activate
    public Guard(@Reference Sessions sessions, @Reference SignedCredentials credentials) {
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var own = Optional.ofNullable(resource.getResourceMethod().getAnnotation(Permit.class));
        var permit =
                own.or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Permit.class)));
        context.register(
                new Gate(sessions, credentials, permit.map(Permit::value).orElseGet(() -> new String[0])));
    }
}
