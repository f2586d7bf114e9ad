// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vitrine.text.LocalText;

/**
 * Something that the shop sells, in one or several variants.
 *
 * @param published whether shoppers see it; else it is a draft for staff alone
 * @param variants at least one, in the order in which they are shown
 * @param pictures the first is the one that stands for the product
 * @param model what is placed in the shopper's room
 * @param size the real size, so that a model is shown as large as the thing is
 * @param changedAt when anything of this was last changed
 */
public record Product(
        ProductId id,
        LocalText title,
        LocalText description,
        boolean published,
        List<Variant> variants,
        List<Picture> pictures,
        Optional<Model> model,
        Optional<Dimensions> size,
        Instant changedAt) {
    public Product {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("A product needs at least one variant");
        }
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
    }

    /** Its variant with this id. */
    public Optional<Variant> variant(VariantId wanted) {
        return variants.stream().filter(variant -> variant.id().equals(wanted)).findFirst();
    }
}
