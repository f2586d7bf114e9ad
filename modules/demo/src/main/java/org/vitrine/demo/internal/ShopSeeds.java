// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.identity.Caller;
import org.vitrine.settings.Settings;
import org.vitrine.stock.StockService;

/** Fills the shop with its products; what is there from an earlier start is left as the retailer has it now. */
@Component(
        service = ShopSeeds.class,
        configurationPid = DemoConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ShopSeeds {
    private static final Caller BY = Caller.Staff.SYSTEM;
    private static final int MOST_PRODUCTS = 200;

    private final Catalog catalog;
    private final StockService stock;
    private final Settings settings;

    @Activate
    public ShopSeeds(@Reference Catalog catalog, @Reference StockService stock, @Reference Settings settings) {
        this.catalog = catalog;
        this.stock = stock;
        this.settings = settings;
    }

    /** Makes what is missing; answers the products by the demo's names for them. Blocks. */
    Map<String, Product> sow(Catalogue demo) {
        var there = bySku();
        if (there.isEmpty()) {
            settings.change(demo.settings(), BY);
        }
        var products = new LinkedHashMap<String, Product>();
        for (var item : demo.products()) {
            var known = item.variants().stream()
                    .flatMap(variant -> Optional.ofNullable(there.get(variant.sku())).stream())
                    .findFirst();
            products.put(item.slug(), known.isPresent() ? known.get() : make(item));
        }
        return products;
    }

    private Map<String, Product> bySku() {
        var found = new LinkedHashMap<String, Product>();
        for (var product : catalog.page(new ProductQuery("", true, Optional.empty(), MOST_PRODUCTS))) {
            product.variants().forEach(variant -> found.put(variant.sku(), product));
        }
        return found;
    }

    private Product make(Catalogue.Item item) {
        var made = done(catalog.create(item.plan(), BY));
        for (var choice : item.variants()) {
            with("pictures/" + choice.picture(), file -> catalog.addPicture(made.id(), file, BY));
        }
        item.model().ifPresent(model -> with("models/" + model, file -> catalog.setModel(made.id(), file, BY)));
        for (var variant : made.variants()) {
            item.variants().stream()
                    .filter(choice -> choice.sku().equals(variant.sku()))
                    .forEach(choice -> stock.set(variant.id(), choice.stock(), BY));
        }
        return made;
    }

    private static Product with(String path, Function<InputStream, CatalogChange> change) {
        try (var file = Catalogue.open(path)) {
            return done(change.apply(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Product done(CatalogChange change) {
        return switch (change) {
            case CatalogChange.Changed changed -> changed.product();
            case CatalogChange.Refused refused -> throw new IllegalStateException(refused.sentence());
            case CatalogChange.NoSuchProduct gone -> throw new IllegalStateException("a product of the demo has gone");
        };
    }
}
