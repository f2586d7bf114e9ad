// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/**
 * What staff say of a variant.
 *
 * @param id the variant that is meant; where there is none, the product's variant with the same SKU, else a new one
 */
public record VariantPlan(
        Optional<VariantId> id,
        String sku,
        LocalText title,
        Map<String, String> options,
        List<Money> prices,
        Optional<Integer> weightGrams) {
    public VariantPlan {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        prices = List.copyOf(prices);
    }
}
