// SPDX-License-Identifier: Apache-2.0
package org.example.elder;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.chat.MessagePosted;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.spi.LogListener;

/** Written for the first release, and never since. */
@Component(service = {ElderCount.class, LogListener.class})
@JakartarsResource
@Path("elder-count")
@Produces(MediaType.APPLICATION_JSON)
public final class ElderCount implements LogListener {
    private final AtomicLong messages = new AtomicLong();

    @Override
    public void appended(List<LogEvent> events) {
        messages.addAndGet(events.stream()
                .filter(event -> event.as(MessagePosted.class).isPresent())
                .count());
    }

    /** How many messages were said since the plug-in runs. */
    @GET
    @Permit(Permit.ANYONE)
    public Count count() {
        return new Count(messages.get());
    }

    /** The answer. */
    public record Count(long messages) {}
}
