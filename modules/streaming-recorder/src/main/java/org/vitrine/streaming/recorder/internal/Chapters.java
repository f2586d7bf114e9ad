// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.LogEvent;
import org.vitrine.showlog.ShowId;
import org.vitrine.showlog.ShowLog;
import org.vitrine.shows.ProductPinned;
import org.vitrine.shows.ProductUnpinned;
import org.vitrine.shows.ShowEnded;

/** The chapters of a show: from when to when each product was held up, read from its log. */
final class Chapters {
    private static final int READ_AT_ONCE = 1_000;

    private final List<Chapter> closed = new ArrayList<>();
    private Optional<Chapter> open = Optional.empty();

    private Chapters() {}

    /**
     * A product that was held up; times on the programme clock.
     *
     * @param to empty while it is
     */
    public record Chapter(UUID product, Instant from, Optional<Instant> to) {}

    /** Reads a show's chapters, the first one first. Blocks. */
    static List<Chapter> read(ShowLog log, ShowId show) {
        var chapters = new Chapters();
        var page = log.read(show, new Caller.Anonymous(), 0, READ_AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(chapters::happened);
            page = log.read(show, new Caller.Anonymous(), page.getLast().offset(), READ_AT_ONCE);
        }
        chapters.open.ifPresent(chapters.closed::add);
        return List.copyOf(chapters.closed);
    }

    private void happened(LogEvent event) {
        var at = event.mediaTimeMillis().map(Instant::ofEpochMilli).orElse(event.at());
        event.as(ProductPinned.class).ifPresent(pinned -> {
            close(at);
            open = Optional.of(new Chapter(pinned.product(), at, Optional.empty()));
        });
        event.as(ProductUnpinned.class)
                .filter(unpinned -> open.filter(one -> one.product().equals(unpinned.product()))
                        .isPresent())
                .ifPresent(unpinned -> close(at));
        event.as(ShowEnded.class).ifPresent(ended -> close(at));
    }

    private void close(Instant at) {
        open.map(chapter -> new Chapter(chapter.product(), chapter.from(), Optional.of(at)))
                .ifPresent(closed::add);
        open = Optional.empty();
    }
}
