// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.spi.CatalogListener;

/** Notes which products have changed, for a feed that is written now and then. */
@Component(service = {ChangedProducts.class, CatalogListener.class})
public final class ChangedProducts implements CatalogListener {
    private final Set<ProductId> changed = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(ProductId product) {
        changed.add(product);
    }

    /** Those that have changed since they were asked for. */
    public Set<ProductId> take() {
        var taken = Set.copyOf(changed);
        changed.removeAll(taken);
        return taken;
    }
}
