// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.util.Optional;

/**
 * Which products are wanted.
 *
 * @param words each has to stand in a title, a description or a SKU, in any case of letters; empty for all products
 * @param drafts whether products that are not published count too
 * @param after the last product of the page before
 * @param limit how many at most, 1 to 200
 */
public record ProductQuery(String words, boolean drafts, Optional<ProductId> after, int limit) {
    private static final int MOST = 200;

    public ProductQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " products, not " + limit);
        }
    }

    /** The first page of all published products. */
    public static ProductQuery published(int limit) {
        return new ProductQuery("", false, Optional.empty(), limit);
    }
}
