// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vitrine.blobs.BlobId;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.store.Row;
import org.vitrine.store.Tx;
import org.vitrine.text.LocalText;

/** Reads whole products, as many as are asked for with four queries. */
final class ProductReading {
    private final Tx tx;
    private final Map<UUID, List<Money>> prices = new LinkedHashMap<>();
    private final Map<UUID, List<Variant>> variants = new LinkedHashMap<>();
    private final Map<UUID, List<Picture>> pictures = new LinkedHashMap<>();

    private ProductReading(Tx tx) {
        this.tx = tx;
    }

    /** Those of these products that there are. */
    static Map<ProductId, Product> of(Tx tx, Collection<ProductId> ids) {
        return ids.isEmpty() ? Map.of() : new ProductReading(tx).read(ids);
    }

    private Map<ProductId, Product> read(Collection<ProductId> ids) {
        Object[] keys = ids.stream().map(ProductId::value).toArray();
        var among = " in (" + String.join(", ", Collections.nCopies(keys.length, "?")) + ")";
        tx.list(
                "select p.* from catalog_price p join catalog_variant v on v.id = p.variant where v.product" + among
                        + " order by p.place",
                this::readPrice,
                keys);
        tx.list(
                "select * from catalog_variant where sku_in_use is not null and product" + among + " order by place",
                this::readVariant,
                keys);
        tx.list("select * from catalog_picture where product" + among + " order by place", this::readPicture, keys);
        var found = new LinkedHashMap<ProductId, Product>();
        tx.list("select * from catalog_product where id" + among, this::readProduct, keys)
                .forEach(product -> found.put(product.id(), product));
        return found;
    }

    private Money readPrice(Row row) {
        var price = row.money("minor_units", "currency");
        listIn(prices, row.uuid("variant")).add(price);
        return price;
    }

    private Variant readVariant(Row row) {
        var id = row.uuid("id");
        var variant = new Variant(
                new VariantId(id),
                new ProductId(row.uuid("product")),
                row.text("sku"),
                text(row, "title"),
                options(row.text("options")),
                prices.getOrDefault(id, List.of()),
                row.has("weight_grams") ? Optional.of(row.integer("weight_grams")) : Optional.empty());
        listIn(variants, row.uuid("product")).add(variant);
        return variant;
    }

    private Picture readPicture(Row row) {
        var picture = new Picture(BlobId.of(row.text("blob")), row.integer("width"), row.integer("height"));
        listIn(pictures, row.uuid("product")).add(picture);
        return picture;
    }

    private Product readProduct(Row row) {
        var id = row.uuid("id");
        return new Product(
                new ProductId(id),
                text(row, "title"),
                text(row, "description"),
                row.flag("published"),
                variants.getOrDefault(id, List.of()),
                pictures.getOrDefault(id, List.of()),
                row.optionalText("model_blob").map(blob -> new Model(BlobId.of(blob), row.number("model_bytes"))),
                row.has("width_mm") ? Optional.of(size(row)) : Optional.empty(),
                row.instant("changed_at"));
    }

    private static Dimensions size(Row row) {
        return new Dimensions(row.integer("width_mm"), row.integer("height_mm"), row.integer("depth_mm"));
    }

    private static LocalText text(Row row, String column) {
        return Json.read(row.text(column), LocalText.class);
    }

    private static Map<String, String> options(String json) {
        var options = new LinkedHashMap<String, String>();
        Json.read(json)
                .properties()
                .forEach(entry -> options.put(entry.getKey(), entry.getValue().asText()));
        return options;
    }

    private static <T> List<T> listIn(Map<UUID, List<T>> lists, UUID id) {
        return lists.computeIfAbsent(id, key -> new ArrayList<>());
    }
}
