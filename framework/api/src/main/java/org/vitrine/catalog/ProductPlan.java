// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.util.List;
import java.util.Optional;
import org.vitrine.text.LocalText;

/** What staff say of a product; pictures and model are added by themselves. */
public record ProductPlan(
        LocalText title,
        LocalText description,
        boolean published,
        List<VariantPlan> variants,
        Optional<Dimensions> size) {
    public ProductPlan {
        variants = List.copyOf(variants);
    }
}
