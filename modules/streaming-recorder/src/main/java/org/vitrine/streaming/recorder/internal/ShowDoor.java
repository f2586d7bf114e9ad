// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** The show service, which may be swapped while a show is recorded. Any thread. */
final class ShowDoor {
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    void set(ShowService service) {
        shows.set(service);
    }

    void unset(ShowService service) {
        shows.compareAndSet(service, null);
    }

    Optional<Show> find(Slug slug) {
        return service().find(slug);
    }

    Optional<Show> find(ShowId id) {
        return service().find(id);
    }

    private ShowService service() {
        var service = shows.get();
        if (service == null) {
            throw new IllegalStateException("shows are not running at the moment");
        }
        return service;
    }
}
