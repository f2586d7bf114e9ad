// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

/** What came of changing the catalogue. */
public sealed interface CatalogChange {
    /** Done; the product as it is now. */
    record Changed(Product product) implements CatalogChange {}

    /** Not possible with what was asked; the sentence says why. */
    record Refused(String code, String sentence) implements CatalogChange {}

    /** There is no such product. */
    record NoSuchProduct() implements CatalogChange {}
}
