// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.testkit.FakeAudit;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.MemoryBlobs;
import org.vitrine.testkit.MemoryOutbox;
import org.vitrine.testkit.MemoryShowLog;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.text.LocalText;

/** A catalogue on a database. */
final class Shelf {
    final ManualClock clock = new ManualClock();
    final MemoryBlobs blobs = new MemoryBlobs();
    final CatalogNews news;
    final SqlCatalog catalog;

    Shelf(TestDatabase database) {
        news = new CatalogNews(database, new MemoryOutbox(new MemoryShowLog(clock)));
        catalog = new SqlCatalog(database, blobs, new FakeAudit(), news, clock);
    }

    Product add(ProductPlan plan) {
        return done(catalog.create(plan, Caller.Staff.SYSTEM));
    }

    Product change(Product product, ProductPlan plan) {
        return done(catalog.update(product.id(), plan, Caller.Staff.SYSTEM));
    }

    static Product done(CatalogChange change) {
        if (change instanceof CatalogChange.Changed changed) {
            return changed.product();
        }
        throw new AssertionError(change);
    }

    static ProductPlan lamp(VariantPlan... variants) {
        var title = LocalText.of(Map.of("en", "Lamp"));
        return new ProductPlan(title, LocalText.english("It shines."), true, List.of(variants), Optional.empty());
    }

    static VariantPlan variant(String sku, long cents) {
        return new VariantPlan(
                Optional.empty(),
                sku,
                LocalText.english(sku),
                Map.of("colour", "brass"),
                List.of(Money.of(cents, "EUR")),
                Optional.of(900));
    }
}
