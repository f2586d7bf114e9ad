// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;

/** The show service, which may be swapped in the middle of a show. Any thread; what is asked here blocks. */
@Component(service = ShowDoor.class)
public final class ShowDoor {
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setShows(ShowService service) {
        shows.set(service);
    }

    void unsetShows(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /**
     * The show as it stands now.
     *
     * @throws IllegalStateException while shows are away
     */
    Optional<Show> find(ShowId id) {
        var service = shows.get();
        if (service == null) {
            throw new IllegalStateException("shows are not running at the moment");
        }
        return service.find(id);
    }

    /**
     * The show, if it is on air.
     *
     * @throws IllegalStateException while shows are away
     */
    Optional<Show> onAir(ShowId id) {
        return find(id).filter(show -> show.state() == ShowState.LIVE);
    }
}
