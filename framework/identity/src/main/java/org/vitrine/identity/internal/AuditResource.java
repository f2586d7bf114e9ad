// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.store.Transactions;

/** The audit, for operators and owners. */
@Component(service = AuditResource.class)
@JakartarsResource
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Permit(Permissions.SYSTEM_OPERATE)
public final class AuditResource {
    private static final int MOST = 500;

    private final SqlAudit audit;
    private final Transactions transactions;

    @Activate
    public AuditResource(@Reference SqlAudit audit, @Reference Transactions transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Entries after a number, oldest first. */
    @GET
    public Entries read(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.of(400, "bad-request", "\"limit\" is between 1 and " + MOST + ", not " + limit + ".")
                    .asException();
        }
        var entries = transactions.in(tx -> audit.read(tx, after, limit));
        return new Entries(
                entries, entries.size() == limit ? Optional.of(entries.getLast().seq()) : Optional.empty());
    }

    /** A list. */
    public record Entries(List<SqlAudit.Entry> items, Optional<Long> next) {}
}
