// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.blobs.Blobs;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.store.Transactions;

/**
 * The catalogue in the database, read from memory.
 *
 * <p>This node forgets a product when it changes it; other nodes do so after a few seconds.
 */
@Component
public final class SqlCatalog implements Catalog {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final ProductEditing editing;
    private final ProductFiles files;
    private final CatalogNews news;
    private final Cache<ProductId, Product> products = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(KNOWN_FOR)
            .build();
    /** Which product a variant belongs to never changes. */
    private final Cache<VariantId, ProductId> owners =
            Caffeine.newBuilder().maximumSize(50_000).build();

    @Activate
    public SqlCatalog(
            @Reference Transactions transactions,
            @Reference Blobs blobs,
            @Reference Audit audit,
            @Reference CatalogNews news,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.files = new ProductFiles(blobs);
        this.editing = new ProductEditing(transactions, audit, clock, this::changed);
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(read(List.of(id)).get(id));
    }

    @Override
    public Optional<Variant> variant(VariantId id) {
        return ownerOf(id).flatMap(this::find).flatMap(owner -> owner.variant(id));
    }

    @Override
    public List<Product> page(ProductQuery query) {
        var ids = transactions.in(new ProductSearch(query)::run);
        var found = read(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    @Override
    public CatalogChange create(ProductPlan plan, Caller by) {
        return refused(plan).orElseGet(() -> editing.create(plan, by));
    }

    @Override
    public CatalogChange update(ProductId id, ProductPlan plan, Caller by) {
        return refused(plan).orElseGet(() -> editing.update(id, plan, by));
    }

    @Override
    public CatalogChange addPicture(ProductId id, InputStream image, Caller by) {
        if (find(id).isEmpty()) {
            return new CatalogChange.NoSuchProduct();
        }
        try {
            return editing.addPicture(id, files.picture(image), by);
        } catch (UnfitFile unfit) {
            return new CatalogChange.Refused(unfit.code(), unfit.sentence());
        }
    }

    @Override
    public CatalogChange arrangePictures(ProductId id, List<Picture> pictures, Caller by) {
        return editing.arrangePictures(id, pictures, by);
    }

    @Override
    public CatalogChange setModel(ProductId id, InputStream glb, Caller by) {
        if (find(id).isEmpty()) {
            return new CatalogChange.NoSuchProduct();
        }
        try {
            return editing.setModel(id, files.model(glb), by);
        } catch (UnfitFile unfit) {
            return new CatalogChange.Refused(unfit.code(), unfit.sentence());
        }
    }

    private static Optional<CatalogChange> refused(ProductPlan plan) {
        return PlanRules.broken(plan).map(sentence -> new CatalogChange.Refused("bad-product", sentence));
    }

    private Map<ProductId, Product> read(Collection<ProductId> ids) {
        return products.getAll(ids, this::load);
    }

    private Map<ProductId, Product> load(Set<? extends ProductId> ids) {
        return transactions.in(tx -> ProductReading.of(tx, List.copyOf(ids)));
    }

    private Optional<ProductId> ownerOf(VariantId id) {
        var owner = Optional.ofNullable(owners.getIfPresent(id)).or(() -> readOwner(id));
        owner.ifPresent(product -> owners.put(id, product));
        return owner;
    }

    private Optional<ProductId> readOwner(VariantId id) {
        return transactions.in(tx -> tx.first(
                "select product from catalog_variant where id = ?",
                row -> new ProductId(row.uuid("product")),
                id.value()));
    }

    private void changed(ProductId id) {
        products.invalidate(id);
        news.changed(id);
    }
}
