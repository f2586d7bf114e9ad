// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/** A catalogue in memory, to be looked things up in. */
final class TestCatalog implements Catalog {
    private final Map<ProductId, Product> products = new ConcurrentHashMap<>();

    /** Puts a product with one variant. */
    VariantId put(String title, Money price, boolean published) {
        var product = new ProductId(UUID.randomUUID());
        var variant = new VariantId(UUID.randomUUID());
        put(product, variant, title, price, published);
        return variant;
    }

    /** The same variant at another price. */
    void reprice(VariantId id, Money price) {
        var before = find(variant(id).orElseThrow().product()).orElseThrow();
        put(before.id(), id, "Lamp", price, before.published());
    }

    private void put(ProductId product, VariantId variant, String title, Money price, boolean published) {
        var name = LocalText.english(title);
        products.put(
                product,
                new Product(
                        product,
                        name,
                        name,
                        published,
                        List.of(new Variant(variant, product, title, name, Map.of(), List.of(price), Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Instant.EPOCH));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public Optional<Variant> variant(VariantId id) {
        return products.values().stream()
                .flatMap(product -> product.variant(id).stream())
                .findFirst();
    }

    @Override
    public List<Product> page(ProductQuery query) {
        return List.copyOf(products.values());
    }

    @Override
    public CatalogChange create(ProductPlan plan, Caller by) {
        return readOnly();
    }

    @Override
    public CatalogChange update(ProductId id, ProductPlan plan, Caller by) {
        return readOnly();
    }

    @Override
    public CatalogChange addPicture(ProductId id, InputStream image, Caller by) {
        return readOnly();
    }

    @Override
    public CatalogChange arrangePictures(ProductId id, List<Picture> pictures, Caller by) {
        return readOnly();
    }

    @Override
    public CatalogChange setModel(ProductId id, InputStream glb, Caller by) {
        return readOnly();
    }

    private static CatalogChange readOnly() {
        return new CatalogChange.Refused("read-only", "This catalogue is only looked things up in.");
    }
}
