// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Product;
import org.vitrine.http.Problem;

/** Turns what came of a change into an answer over REST. */
final class ProductChanges {
    private ProductChanges() {}

    static Product made(CatalogChange change) {
        return switch (change) {
            case CatalogChange.Changed changed -> changed.product();
            case CatalogChange.Refused refused ->
                throw Problem.of(status(refused.code()), refused.code(), refused.sentence())
                        .asException();
            case CatalogChange.NoSuchProduct none ->
                throw Problem.of(404, "no-such-product", "There is no such product.")
                        .asException();
        };
    }

    private static int status(String code) {
        return switch (code) {
            case "sku-taken", "too-many-pictures" -> 409;
            case "too-large" -> 413;
            case "not-a-picture" -> 415;
            default -> 400;
        };
    }
}
