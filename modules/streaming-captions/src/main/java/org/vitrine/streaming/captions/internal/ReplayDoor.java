// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.spi.MediaArchive;

/** Knows which part of a show's captions everyone may read; archives may come and go. Any thread; blocks. */
@Component(service = ReplayDoor.class)
public final class ReplayDoor {
    private final List<MediaArchive> archives = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addArchive(MediaArchive archive) {
        archives.add(archive);
    }

    void removeArchive(MediaArchive archive) {
        archives.remove(archive);
    }

    /** All until the show is over, then what its replay shows; empty where there is none that everyone may see. */
    Optional<Stretch> open(Show show) {
        if (show.state() != ShowState.ENDED) {
            return Optional.of(Stretch.ALL);
        }
        return archives.stream()
                .flatMap(archive -> archive.replay(show.slug()).stream())
                .findFirst()
                .map(replay -> new Stretch(replay.from(), replay.to()));
    }
}
