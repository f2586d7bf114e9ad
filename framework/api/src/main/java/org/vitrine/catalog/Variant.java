// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/**
 * One way in which a product is sold.
 *
 * @param product what it is a variant of
 * @param sku the retailer's own number, once in the shop
 * @param options what tells it from the others: size to M, colour to red
 * @param prices one at most for each currency
 * @param weightGrams with its packing
 */
public record Variant(
        VariantId id,
        ProductId product,
        String sku,
        LocalText title,
        Map<String, String> options,
        List<Money> prices,
        Optional<Integer> weightGrams) {
    public Variant {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        prices = List.copyOf(prices);
    }

    /** What it costs in this currency; empty where it is not sold for it. */
    public Optional<Money> price(Currency currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }
}
