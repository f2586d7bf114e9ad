// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.Variant;
import org.vitrine.identity.Audit;
import org.vitrine.identity.Caller;
import org.vitrine.store.Transactions;
import org.vitrine.store.Tx;

/** Changes products, each change in one transaction that locks its product. */
final class ProductEditing {
    private static final int PICTURES = 12;

    private final Transactions transactions;
    private final Audit audit;
    private final ProductWriting writing;
    private final Consumer<ProductId> afterwards;

    /** @param afterwards told of each changed product when the change is committed */
    ProductEditing(Transactions transactions, Audit audit, Clock clock, Consumer<ProductId> afterwards) {
        this.transactions = transactions;
        this.audit = audit;
        this.writing = new ProductWriting(clock);
        this.afterwards = afterwards;
    }

    CatalogChange create(ProductPlan plan, Caller by) {
        return attempt(tx -> {
            var id = writing.add(tx);
            write(tx, id, List.of(), plan);
            return changed(tx, id, by);
        });
    }

    CatalogChange update(ProductId id, ProductPlan plan, Caller by) {
        return attempt(tx -> {
            write(tx, id, locked(tx, id).variants(), plan);
            return changed(tx, id, by);
        });
    }

    CatalogChange addPicture(ProductId id, Picture picture, Caller by) {
        return attempt(tx -> {
            var pictures = new ArrayList<>(locked(tx, id).pictures());
            if (pictures.size() >= PICTURES) {
                throw new Refusal("too-many-pictures", "A product has at most " + PICTURES + " pictures.");
            }
            pictures.add(picture);
            writing.setPictures(tx, id, pictures);
            return changed(tx, id, by);
        });
    }

    CatalogChange arrangePictures(ProductId id, List<Picture> pictures, Caller by) {
        return attempt(tx -> {
            boolean own = locked(tx, id).pictures().containsAll(pictures);
            if (!own || Set.copyOf(pictures).size() != pictures.size()) {
                throw new Refusal("no-such-picture", "Only the product's own pictures can be arranged, each once.");
            }
            writing.setPictures(tx, id, pictures);
            return changed(tx, id, by);
        });
    }

    CatalogChange setModel(ProductId id, Model model, Caller by) {
        return attempt(tx -> {
            locked(tx, id);
            writing.setModel(tx, id, model);
            return changed(tx, id, by);
        });
    }

    private void write(Tx tx, ProductId id, List<Variant> now, ProductPlan plan) {
        var own = now.stream().map(Variant::id).collect(Collectors.toSet());
        plan.variants().stream()
                .flatMap(variant -> variant.id().stream())
                .filter(named -> !own.contains(named))
                .findFirst()
                .ifPresent(named -> {
                    throw new Refusal("no-such-variant", "The product has no variant " + named + ".");
                });
        writing.describe(tx, id, plan);
        writing.setVariants(tx, id, now, plan.variants()).ifPresent(sku -> {
            throw new Refusal("sku-taken", "Another product has a variant with the SKU \"" + sku + "\".");
        });
    }

    private Product locked(Tx tx, ProductId id) {
        if (!writing.lock(tx, id)) {
            throw new Refusal(new CatalogChange.NoSuchProduct());
        }
        return read(tx, id);
    }

    private CatalogChange changed(Tx tx, ProductId id, Caller by) {
        audit.record(tx, by, "catalog.change", id.toString());
        tx.afterCommit(() -> afterwards.accept(id));
        return new CatalogChange.Changed(read(tx, id));
    }

    private static Product read(Tx tx, ProductId id) {
        var product = ProductReading.of(tx, List.of(id)).get(id);
        if (product == null) {
            throw new IllegalStateException("Product " + id + " is gone");
        }
        return product;
    }

    private CatalogChange attempt(Transactions.Work<CatalogChange> work) {
        try {
            return transactions.in(work);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
