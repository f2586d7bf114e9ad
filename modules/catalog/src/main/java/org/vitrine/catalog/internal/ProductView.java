// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.Model;
import org.vitrine.catalog.Picture;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.Variant;
import org.vitrine.catalog.VariantId;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/**
 * A product as REST tells of it.
 *
 * @param title in the reader's language
 * @param texts all that is said in all languages
 */
public record ProductView(
        ProductId id,
        String title,
        String description,
        Map<String, LocalText> texts,
        boolean published,
        List<VariantView> variants,
        List<PictureView> pictures,
        Optional<ModelView> model,
        Optional<Dimensions> size,
        Instant changedAt) {
    static ProductView of(Product product, Languages languages) {
        return new ProductView(
                product.id(),
                product.title().in(languages.wanted()),
                product.description().in(languages.wanted()),
                Map.of("title", product.title(), "description", product.description()),
                product.published(),
                product.variants().stream()
                        .map(variant -> VariantView.of(variant, languages))
                        .toList(),
                product.pictures().stream().map(PictureView::of).toList(),
                product.model().map(ModelView::of),
                product.size(),
                product.changedAt());
    }

    /** A variant; its first price by itself too. */
    public record VariantView(
            VariantId id,
            String sku,
            String title,
            Map<String, LocalText> texts,
            Map<String, String> options,
            List<Money> prices,
            Optional<Money> price,
            Optional<Integer> weightGrams) {
        static VariantView of(Variant variant, Languages languages) {
            return new VariantView(
                    variant.id(),
                    variant.sku(),
                    variant.title().in(languages.wanted()),
                    Map.of("title", variant.title()),
                    variant.options(),
                    variant.prices(),
                    variant.prices().stream().findFirst(),
                    variant.weightGrams());
        }
    }

    /** A picture; the blob names it when pictures are arranged. */
    public record PictureView(String blob, String url, int width, int height) {
        static PictureView of(Picture picture) {
            return new PictureView(picture.blob().sha256(), picture.url(), picture.width(), picture.height());
        }
    }

    /** A model. */
    public record ModelView(String url, long bytes) {
        static ModelView of(Model model) {
            return new ModelView(model.url(), model.bytes());
        }
    }
}
