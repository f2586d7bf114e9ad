// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.ShowState;

/** The show service, which may be swapped in the middle of a show. Any thread; what is asked here blocks. */
final class ShowDoor {
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    void set(ShowService service) {
        shows.set(service);
    }

    void unset(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /**
     * Whether everyone may see the show's picture by now.
     *
     * @throws IllegalStateException while shows are away
     */
    boolean isOnAir(ShowId show) {
        var service = shows.get();
        if (service == null) {
            throw new IllegalStateException("shows are not running at the moment");
        }
        return service.find(show)
                .filter(found -> found.state() == ShowState.LIVE)
                .isPresent();
    }
}
