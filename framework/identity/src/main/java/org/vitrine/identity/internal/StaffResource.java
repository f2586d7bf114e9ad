// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.OwnIdempotency;
import org.vitrine.http.Problem;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.identity.Role;
import org.vitrine.identity.StaffAccounts.NewAccount;
import org.vitrine.identity.StaffId;
import org.vitrine.store.Transactions;

/** The retailer's people, for its owners. */
@Component(service = StaffResource.class)
@JakartarsResource
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Permit(Permissions.ALL)
public final class StaffResource {
    private final SqlStaff staff;
    private final Audit audit;
    private final Transactions transactions;

    @Activate
    public StaffResource(@Reference SqlStaff staff, @Reference Audit audit, @Reference Transactions transactions) {
        this.staff = staff;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** All of them. */
    @GET
    public People list() {
        return new People(staff.all().stream()
                .map(one -> new Person(
                        one.staff().id(),
                        one.staff().displayName(),
                        one.email(),
                        one.staff().roles()))
                .toList());
    }

    /** Makes an account. */
    @POST
    @OwnIdempotency
    public Response create(@Nullable NewPerson body, @Context SecurityContext security) {
        if (body == null || body.email() == null || body.password() == null || body.roles() == null) {
            throw Problem.of(400, "bad-request", "An account needs an \"email\", a \"password\" and \"roles\".")
                    .asException();
        }
        var name = body.name() == null ? "" : body.name();
        var made = staff.create(new NewAccount(body.email(), name, body.password(), body.roles()));
        transactions.run(tx ->
                audit.record(tx, Staff.of(security), "staff.create", made.id().toString()));
        return Response.status(Response.Status.CREATED)
                .entity(StaffJson.of(made))
                .build();
    }

    /** What an account needs. */
    public record NewPerson(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable Set<Role> roles) {
        @Override
        public String toString() {
            return "NewPerson";
        }
    }

    /** A person as they are listed. */
    public record Person(StaffId id, String name, String email, Set<Role> roles) {}

    /** A list. */
    public record People(List<Person> items) {}
}
