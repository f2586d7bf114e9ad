package org.example.welcome;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permit;

/** Greets those who ask. */
@Component(service = Welcome.class)
@JakartarsResource
@Path("welcome")
@Permit(Permit.ANYONE)
public final class Welcome {
    @GET
    public String greet() {
        return "Welcome to our own shop";
    }
}
