// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.vitrine.identity.Permit;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.recorder.internal.Chapters.Chapter;

/** The chapters of a show that is on air or over, by product; a few seconds old, since they are read from the whole log. */
@Component(service = ChaptersResource.class)
@JakartarsResource
@Path("shows/{slug}/chapters")
@Produces(MediaType.APPLICATION_JSON)
public final class ChaptersResource {
    private static final Duration AS_OF = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final ShowLog log;
    private final Asked asked;
    private final Cache<ShowId, List<Chapter>> read;

    @Activate
    public ChaptersResource(
            @Reference Recorder recorder,
            @Reference ShowService shows,
            @Reference ShowLog log,
            @Reference Clock clock) {
        this.log = log;
        this.asked = new Asked(shows, recorder.library());
        this.read = Caffeine.newBuilder()
                .expireAfterWrite(AS_OF)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The first one first. */
    @GET
    @Permit(Permit.ANYONE)
    public ChapterList chapters(@PathParam("slug") String slug) {
        var show = asked.show(slug);
        boolean begun = show.state() == ShowState.LIVE || show.state() == ShowState.ENDED;
        return new ChapterList(begun ? read.get(show.id(), id -> Chapters.read(log, id)) : List.of());
    }

    /** Chapters. */
    public record ChapterList(List<Chapter> items) {}
}
