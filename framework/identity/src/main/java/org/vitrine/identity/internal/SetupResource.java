// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffAccounts.NewAccount;
import org.vitrine.settings.Settings;
import org.vitrine.settings.ShopSettings;

/** Makes the first owner of a shop that has nobody yet, with a token that is printed once at its start. */
@Component(
        service = SetupResource.class,
        configurationPid = IdentityConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@JakartarsResource
@Path("setup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permit.ANYONE)
@OwnIdempotency
public final class SetupResource {
    private final SqlStaff staff;
    private final Settings settings;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    @Activate
    public SetupResource(IdentityConfig config, @Reference SqlStaff staff, @Reference Settings settings) {
        this.staff = staff;
        this.settings = settings;
        if (!config.demo() && staff.isEmpty()) {
            var fresh = Digests.token();
            token.set(fresh);
            System.out.println("This shop has no owner yet. Open /console and use this set-up token, once: " + fresh);
        }
    }

    /** Whether the shop waits to be set up. */
    @GET
    public State state() {
        return new State(token.get() != null);
    }

    /** Sets the shop up. */
    @POST
    public Response setUp(@Nullable SetUp body) {
        var expected = token.get();
        if (expected == null) {
            throw Problem.of(409, "set-up-already", "This shop has been set up already.")
                    .asException();
        }
        if (body == null || body.email() == null || body.password() == null) {
            throw Problem.of(400, "bad-request", "Set-up needs a \"token\", an \"email\" and a \"password\".")
                    .asException();
        }
        if (body.token() == null || !Digests.same(expected, body.token())) {
            throw Problem.of(403, "wrong-token", "The set-up token is wrong; it stands in the shop's output.")
                    .asException();
        }
        var name = Optional.ofNullable(body.name()).orElse("");
        var owner = staff.create(new NewAccount(body.email(), name, body.password(), Set.of(Role.OWNER)));
        token.set(null);
        Optional.ofNullable(body.shop()).ifPresent(shop -> settings.change(shop, owner));
        return Response.status(Response.Status.CREATED)
                .entity(StaffJson.of(owner))
                .build();
    }

    /** Whether it is needed. */
    public record State(boolean needed) {}

    /** What it takes. */
    public record SetUp(
            @Nullable String token,
            @Nullable String email,
            @Nullable String password,
            @Nullable String name,
            @Nullable ShopSettings shop) {
        @Override
        public String toString() {
            return "SetUp";
        }
    }
}
