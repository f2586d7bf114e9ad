// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.ids.Uuid7;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.store.Tx;

/** Writes products. Variants are never deleted, only taken out of use: orders still tell of them. */
final class ProductWriting {
    private final Clock clock;
    private final Uuid7 ids;

    ProductWriting(Clock clock) {
        this.clock = clock;
        this.ids = new Uuid7(clock);
    }

    /** Adds a product without variants. */
    ProductId add(Tx tx) {
        var id = new ProductId(ids.next());
        tx.update(
                "insert into catalog_product (id, title, description, published, words, changed_at)"
                        + " values (?, '{}', '{}', false, '', ?)",
                id.value(),
                clock.instant());
        return id;
    }

    /** Locks the product until the transaction ends; false if there is none. */
    boolean lock(Tx tx, ProductId id) {
        return tx.update("update catalog_product set changed_at = ? where id = ?", clock.instant(), id.value()) == 1;
    }

    void describe(Tx tx, ProductId id, ProductPlan plan) {
        var size = plan.size();
        tx.update(
                "update catalog_product set title = ?, description = ?, published = ?, words = ?,"
                        + " width_mm = ?, height_mm = ?, depth_mm = ? where id = ?",
                Json.write(plan.title()),
                Json.write(plan.description()),
                plan.published(),
                words(plan),
                size.map(Dimensions::widthMillimetres).orElse(null),
                size.map(Dimensions::heightMillimetres).orElse(null),
                size.map(Dimensions::depthMillimetres).orElse(null),
                id.value());
    }

    /**
     * Replaces the variants.
     *
     * @param now those that are in use; a plan without an id means the one with its SKU that no other plan means
     * @return the first SKU that another product bears; empty if all went well
     */
    Optional<String> setVariants(Tx tx, ProductId product, List<Variant> now, List<VariantPlan> plans) {
        var meant = plans.stream().flatMap(plan -> plan.id().stream()).collect(Collectors.toSet());
        tx.update("update catalog_variant set sku_in_use = null where product = ?", product.value());
        int place = 0;
        for (var plan : plans) {
            if (taken(tx, plan.sku())) {
                return Optional.of(plan.sku());
            }
            var id = plan.id()
                    .or(() -> now.stream()
                            .filter(variant -> variant.sku().equals(plan.sku()) && !meant.contains(variant.id()))
                            .map(Variant::id)
                            .findFirst());
            writeVariant(tx, id.orElseGet(() -> insertVariant(tx, product, plan)), plan, place++);
        }
        return Optional.empty();
    }

    private static boolean taken(Tx tx, String sku) {
        return tx.first("select id from catalog_variant where sku_in_use = ?", row -> row.uuid("id"), sku)
                .isPresent();
    }

    private static void writeVariant(Tx tx, VariantId id, VariantPlan plan, int place) {
        tx.update(
                "update catalog_variant set place = ?, sku = ?, sku_in_use = ?, title = ?, options = ?, weight_grams = ?"
                        + " where id = ?",
                place,
                plan.sku(),
                plan.sku(),
                Json.write(plan.title()),
                Json.write(plan.options()),
                plan.weightGrams().orElse(null),
                id.value());
        setPrices(tx, id, plan.prices());
    }

    private VariantId insertVariant(Tx tx, ProductId product, VariantPlan plan) {
        var id = new VariantId(ids.next());
        tx.update(
                "insert into catalog_variant (id, product, place, sku, title, options) values (?, ?, 0, ?, '{}', '{}')",
                id.value(),
                product.value(),
                plan.sku());
        return id;
    }

    private static void setPrices(Tx tx, VariantId variant, List<Money> prices) {
        tx.update("delete from catalog_price where variant = ?", variant.value());
        int place = 0;
        for (var price : prices) {
            tx.update(
                    "insert into catalog_price (variant, currency, minor_units, place) values (?, ?, ?, ?)",
                    variant.value(),
                    price.currency(),
                    price.minorUnits(),
                    place++);
        }
    }

    void setPictures(Tx tx, ProductId product, List<Picture> pictures) {
        tx.update("delete from catalog_picture where product = ?", product.value());
        int place = 0;
        for (var picture : pictures) {
            tx.update(
                    "insert into catalog_picture (product, place, blob, width, height) values (?, ?, ?, ?, ?)",
                    product.value(),
                    place++,
                    picture.blob().sha256(),
                    picture.width(),
                    picture.height());
        }
    }

    void setModel(Tx tx, ProductId product, Model model) {
        tx.update(
                "update catalog_product set model_blob = ?, model_bytes = ? where id = ?",
                model.blob().sha256(),
                model.bytes(),
                product.value());
    }

    private static String words(ProductPlan plan) {
        var titles = plan.variants().stream()
                .flatMap(variant ->
                        Stream.concat(Stream.of(variant.sku()), variant.title().byLanguage().values().stream()));
        return Stream.of(
                        plan.title().byLanguage().values().stream(),
                        titles,
                        plan.description().byLanguage().values().stream())
                .flatMap(texts -> texts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
