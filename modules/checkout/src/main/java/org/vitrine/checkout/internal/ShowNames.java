// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;
import org.vitrine.shows.Slug;

/** Finds shows by their slug or id; none as long as there are no shows in this shop. */
@Component(service = ShowNames.class)
public final class ShowNames {
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addShows(ShowService service) {
        shows.set(service);
    }

    void removeShows(ShowService service) {
        shows.compareAndSet(service, null);
    }

    /** Blocks. */
    Optional<ShowId> find(String slugOrId) {
        var service = shows.get();
        if (service == null) {
            return Optional.empty();
        }
        try {
            return service.find(Slug.of(slugOrId))
                    .or(() -> id(slugOrId).flatMap(service::find))
                    .map(Show::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ShowId> id(String text) {
        try {
            return Optional.of(new ShowId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
