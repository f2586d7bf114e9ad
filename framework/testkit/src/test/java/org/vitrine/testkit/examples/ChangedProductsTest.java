// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.spi.CatalogListener;
import org.vitrine.testkit.catalog.CatalogListenerContract;

final class ChangedProductsTest extends CatalogListenerContract {
    private final ChangedProducts changed = new ChangedProducts();

    @Override
    protected CatalogListener listener() {
        return changed;
    }

    @Test
    void aChangedProductIsTakenOnce() {
        var product = product();
        changed.changed(product);
        changed.changed(product);
        assertEquals(Set.of(product), changed.take());
        assertEquals(Set.of(), changed.take());
    }
}
