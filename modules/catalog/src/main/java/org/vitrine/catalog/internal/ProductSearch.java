// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.store.Tx;

/** Finds the ids of one page of products. */
final class ProductSearch {
    private static final int WORDS = 10;

    private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    private final List<Object> values = new ArrayList<>();
    private final int limit;

    ProductSearch(ProductQuery query) {
        this.limit = query.limit();
        if (!query.drafts()) {
            conditions.add("published");
        }
        query.after().ifPresent(after -> require("id > ?", after.value()));
        query.words().toLowerCase(Locale.ROOT).strip().transform(words -> List.of(words.split("\\s+", WORDS))).stream()
                .filter(word -> !word.isEmpty())
                .forEach(word -> require("words like ?", "%" + literally(word) + "%"));
    }

    List<ProductId> run(Tx tx) {
        var sql = "select id from catalog_product where " + String.join(" and ", conditions) + " order by id limit ?";
        return tx.list(
                sql,
                row -> new ProductId(row.uuid("id")),
                Stream.concat(values.stream(), Stream.of(limit)).toArray());
    }

    private void require(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    /** Both databases take a backslash for the escape character. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
