// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows.internal;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.vitrine.text.LocalText;

/** A catalogue of one product, which never changes. */
final class OneProduct implements Catalog {
    private final Product product;

    OneProduct(UUID id) {
        var name = LocalText.english("Lamp");
        var variant = new Variant(
                new VariantId(UUID.randomUUID()),
                new ProductId(id),
                "L-1",
                name,
                Map.of(),
                List.of(),
                Optional.empty());
        product = new Product(
                new ProductId(id),
                name,
                name,
                true,
                List.of(variant),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.of(product).filter(one -> one.id().equals(id));
    }

    @Override
    public Optional<Variant> variant(VariantId id) {
        return product.variant(id);
    }

    @Override
    public List<Product> page(ProductQuery query) {
        return List.of(product);
    }

    @Override
    public CatalogChange create(ProductPlan plan, Caller by) {
        return unchanged();
    }

    @Override
    public CatalogChange update(ProductId id, ProductPlan plan, Caller by) {
        return unchanged();
    }

    @Override
    public CatalogChange addPicture(ProductId id, InputStream image, Caller by) {
        return unchanged();
    }

    @Override
    public CatalogChange arrangePictures(ProductId id, List<Picture> pictures, Caller by) {
        return unchanged();
    }

    @Override
    public CatalogChange setModel(ProductId id, InputStream glb, Caller by) {
        return unchanged();
    }

    private static CatalogChange unchanged() {
        return new CatalogChange.Refused("read-only", "This catalogue never changes.");
    }
}
