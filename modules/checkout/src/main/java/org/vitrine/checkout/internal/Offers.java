// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Currency;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vitrine.catalog.Catalog;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.settings.Settings;

/** What the catalogue offers now. Not inside a transaction. */
@Component(service = Offers.class)
public final class Offers {
    private static final int LONGEST_TITLE = 500;

    private final Catalog catalog;
    private final Settings settings;

    @Activate
    public Offers(@Reference Catalog catalog, @Reference Settings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Refused where there is no such variant for shoppers, or none for this money. */
    Offer find(VariantId id, Currency currency) {
        var variant = catalog.variant(id).orElseThrow(() -> noSuchVariant(id));
        var product = catalog.find(variant.product()).filter(Product::published).orElseThrow(() -> noSuchVariant(id));
        var price = variant.price(currency)
                .orElseThrow(() -> Refusal.of(409, "no-price", "This is not sold for " + currency + "."));
        return new Offer(new Goods(id, product.id(), variant.sku(), title(product, variant)), price);
    }

    private static Refusal noSuchVariant(VariantId id) {
        return Refusal.of(404, "no-such-variant", "There is no variant " + id + ".");
    }

    private String title(Product product, Variant variant) {
        var language = Locale.forLanguageTag(settings.current().languages().getFirst());
        var whole = product.title().in(language);
        var part = variant.title().in(language);
        var title = product.variants().size() == 1 || part.equals(whole) ? whole : whole + ", " + part;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** Goods at their price of now. */
    record Offer(Goods goods, Money price) {}
}
