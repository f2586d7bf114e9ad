// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.showlog.ShowId;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowService;

/** Knows which shows on air carry a variant; none as long as there are no shows in this shop. */
@Component(service = ShowsOnAir.class)
public final class ShowsOnAir {
    private final Catalog catalog;
    private final AtomicReference<@Nullable ShowService> shows = new AtomicReference<>();

    @Activate
    public ShowsOnAir(@Reference Catalog catalog) {
        this.catalog = catalog;
    }

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
    List<ShowId> with(VariantId variant) {
        var service = shows.get();
        if (service == null) {
            return List.of();
        }
        return catalog.variant(variant).map(Variant::product).stream()
                .flatMap(product -> service.liveWith(product.value()).stream())
                .map(Show::id)
                .toList();
    }
}
