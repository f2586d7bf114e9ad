// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.http.Problem;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/**
 * A product as it is sent. What is left out stays as it is, or takes the plain way: a product for one price has one variant.
 *
 * @param title a text in English, or one text for each language
 * @param texts as they were read; they go before title and description
 */
public record ProductBody(
        @Nullable LocalText title,
        @Nullable LocalText description,
        @Nullable Map<String, LocalText> texts,
        @Nullable Boolean published,
        @Nullable List<VariantBody> variants,
        @Nullable Money price,
        @Nullable Dimensions size) {
    private static final LocalText NOTHING = LocalText.english("");

    /** A new product; published unless it says otherwise. */
    ProductPlan asNew(String spareSku) {
        var said = text("title", texts, title)
                .orElseThrow(() -> badRequest("A product needs a title: {\"title\": \"Lamp\", …}."));
        var only = new VariantBody(null, spareSku, null, null, null, null, price, null);
        return new ProductPlan(
                said,
                text("description", texts, description).orElse(NOTHING),
                published == null || published,
                plans(variants == null ? List.of(only) : variants, said, spareSku),
                Optional.ofNullable(size));
    }

    /** The product as it shall be from now on. */
    ProductPlan over(Product now, String spareSku) {
        var said = text("title", texts, title).orElse(now.title());
        return new ProductPlan(
                said,
                text("description", texts, description).orElse(now.description()),
                published == null ? now.published() : published,
                variants == null
                        ? now.variants().stream().map(ProductBody::asItIs).toList()
                        : plans(variants, said, spareSku),
                Optional.ofNullable(size).or(now::size));
    }

    private static List<VariantPlan> plans(List<VariantBody> bodies, LocalText product, String spareSku) {
        requireWhole(bodies, "variants");
        var plans = new ArrayList<VariantPlan>();
        for (var body : bodies) {
            plans.add(body.plan(product, plans.isEmpty() ? spareSku : spareSku + "-" + (plans.size() + 1)));
        }
        return plans;
    }

    private static VariantPlan asItIs(Variant variant) {
        return new VariantPlan(
                Optional.of(variant.id()),
                variant.sku(),
                variant.title(),
                variant.options(),
                variant.prices(),
                variant.weightGrams());
    }

    private static Optional<LocalText> text(
            String name, @Nullable Map<String, LocalText> texts, @Nullable LocalText plain) {
        var said = Optional.ofNullable(texts).map(all -> all.get(name)).or(() -> Optional.ofNullable(plain));
        said.ifPresent(text -> requireWhole(text.byLanguage().values(), name));
        return said;
    }

    private static void requireWhole(Collection<?> values, String what) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw badRequest("There is a null among the " + what + ".");
        }
    }

    private static RuntimeException badRequest(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    /** A variant as it is sent: with prices, or with the only price. */
    public record VariantBody(
            @Nullable UUID id,
            @Nullable String sku,
            @Nullable LocalText title,
            @Nullable Map<String, LocalText> texts,
            @Nullable Map<String, String> options,
            @Nullable List<Money> prices,
            @Nullable Money price,
            @Nullable Integer weightGrams) {
        private VariantPlan plan(LocalText product, String spareSku) {
            Map<String, String> chosen = options == null ? Map.of() : options;
            requireWhole(chosen.values(), "options");
            return new VariantPlan(
                    Optional.ofNullable(id).map(VariantId::new),
                    sku == null || sku.isBlank() ? spareSku : sku.strip(),
                    text("title", texts, title).orElse(product),
                    chosen,
                    named(),
                    Optional.ofNullable(weightGrams));
        }

        private List<Money> named() {
            List<Money> only = price == null ? List.of() : List.of(price);
            var named = prices == null ? only : prices;
            requireWhole(named, "prices");
            requireWhole(named.stream().map(Money::currency).toList(), "currencies of prices");
            return named;
        }
    }
}
