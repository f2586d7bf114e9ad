// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;

/** The reconciliation report over REST, by whole days in UTC, both ends included. */
@Component(service = ReconciliationResource.class)
@JakartarsResource
@Path("payments/reconciliation")
@Permit(Permissions.PAYMENTS_READ)
public final class ReconciliationResource {
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Reconciliation reconciliation;

    @Activate
    public ReconciliationResource(@Reference Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public View report(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var first = day(from);
        var last = day(to);
        var begin = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw bad("A report is of 1 to " + LONGEST.toDays() + " days, not of " + first + " to " + last + ".");
        }
        var report = reconciliation.between(begin, end);
        return new View(first, last, report.providers(), report.differences());
    }

    /** What does not fit, for a spreadsheet. */
    @GET
    @Path("csv")
    @Produces("text/csv")
    public String csv(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        return ReconciliationCsv.write(report(from, to));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw bad("A report needs from and to as days, such as 2026-11-30.");
        }
    }

    private static RuntimeException bad(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** The report of these days. */
    public record View(
            LocalDate from, LocalDate to, List<Totals.Row> providers, List<Reconciliation.Difference> differences) {}
}
