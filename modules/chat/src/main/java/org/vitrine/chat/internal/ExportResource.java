// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.identity.Permissions;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;
import org.vitrine.store.Transactions;

/** A show's talk and what staff did about it, as a file. */
@Component(service = ExportResource.class)
@JakartarsResource
@Path("shows/{slug}/talk/csv")
@Permit(Permissions.CHAT_RULES)
public final class ExportResource {
    private static final int READ_AT_ONCE = 500;

    private final ShowLog log;
    private final Transactions transactions;
    private final Audit audit;
    private final ShowLookup find;

    @Activate
    public ExportResource(
            @Reference ShowLog log,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference ShowService shows) {
        this.log = log;
        this.transactions = transactions;
        this.audit = audit;
        this.find = new ShowLookup(shows);
    }

    /** All that was said and done, the oldest first; what was deleted has lost its words. */
    @GET
    @Produces("text/csv")
    public StreamingOutput csv(@PathParam("slug") String slug, @Context SecurityContext security) {
        var show = find.id(slug);
        var by = AsStaff.of(security);
        transactions.run(tx -> audit.record(tx, by, "chat.export", show.toString()));
        return out -> write(show, by, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void write(ShowId show, Caller by, Writer out) throws IOException {
        out.write(TalkCsv.HEAD);
        long after = 0;
        for (var events = log.read(show, by, after, READ_AT_ONCE);
                !events.isEmpty();
                events = log.read(show, by, after, READ_AT_ONCE)) {
            for (var event : events) {
                if (event.type().startsWith("chat.")) {
                    out.write(TalkCsv.row(event));
                }
            }
            after = events.getLast().offset();
        }
        out.flush();
    }
}
