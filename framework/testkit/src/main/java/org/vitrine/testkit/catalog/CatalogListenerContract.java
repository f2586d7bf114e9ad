// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.catalog;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.spi.CatalogListener;
import org.vitrine.testkit.Strain;

/** What every {@link CatalogListener} must do; inherit it in a test of yours. */
public abstract class CatalogListenerContract {
    /** The listener to be tested; each call answers the same one. */
    protected abstract CatalogListener listener();

    /** A product of which it has kept something. */
    protected ProductId product() {
        return new ProductId(UUID.randomUUID());
    }

    @Test
    void aProductMayChangeAgainAndAgain() {
        var product = product();
        listener().changed(product);
        listener().changed(product);
    }

    @Test
    void aProductThatItHasNeverSeenIsNoMistake() {
        listener().changed(new ProductId(UUID.randomUUID()));
    }

    @Test
    void manyChangeAtOnce() {
        var product = product();
        Strain.together(() -> {
            listener().changed(product);
            return true;
        });
    }

    @Test
    void whoChangesAProductDoesNotWait() {
        var product = product();
        Strain.withoutWaiting(() -> {
            listener().changed(product);
            return true;
        });
    }
}
