// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.ProductId;
import org.vitrine.http.Problem;

/** Sees to it that shows speak of products that there are. Without a catalogue any product will do. */
@Component(service = Products.class)
public final class Products {
    private volatile @Nullable Catalog catalog;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void addCatalog(Catalog added) {
        catalog = added;
    }

    void removeCatalog(Catalog removed) {
        if (catalog == removed) {
            catalog = null;
        }
    }

    /** Refuses products that the catalogue does not have. Blocks. */
    void require(Collection<UUID> products) {
        var current = catalog;
        if (current == null) {
            return;
        }
        for (var product : products) {
            if (current.find(new ProductId(product)).isEmpty()) {
                throw Problem.of(404, "no-such-product", "There is no product " + product + ".")
                        .asException();
            }
        }
    }
}
