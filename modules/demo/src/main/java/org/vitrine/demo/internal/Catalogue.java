// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.json.Json;
import org.vitrine.money.Money;
import org.vitrine.settings.ShopSettings;
import org.vitrine.text.LocalText;

/** The invented shop, as {@code catalogue.json} tells of it; its pictures and models lie beside that. */
record Catalogue(ShopSettings settings, List<Item> products, List<Programme> shows) {
    static Catalogue load() {
        return Json.read(text("catalogue.json"), Catalogue.class);
    }

    /** A file of the demo, to be closed by the reader. */
    static InputStream open(String path) {
        var file = Catalogue.class.getResourceAsStream(path);
        if (file == null) {
            throw new IllegalArgumentException("the demo has no file " + path);
        }
        return file;
    }

    /** A file of the demo, as text. */
    static String text(String path) {
        try (var file = open(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One product.
     *
     * @param slug by which shows name it
     * @param size width, height and depth in millimetres
     * @param model a file's name
     */
    record Item(
            String slug,
            LocalText title,
            LocalText description,
            List<Integer> size,
            List<Choice> variants,
            Optional<String> model) {
        ProductPlan plan() {
            var dimensions = new Dimensions(size.get(0), size.get(1), size.get(2));
            var plans = variants.stream().map(Choice::plan).toList();
            return new ProductPlan(title, description, true, plans, Optional.of(dimensions));
        }
    }

    /** One variant; prices in the smallest unit by currency, and the name of its picture's file. */
    record Choice(
            String sku,
            LocalText title,
            Map<String, String> options,
            Map<String, Long> prices,
            int weightGrams,
            long stock,
            String picture) {
        VariantPlan plan() {
            var money = prices.entrySet().stream()
                    .map(price -> Money.of(price.getValue(), price.getKey()))
                    .toList();
            return new VariantPlan(Optional.empty(), sku, title, options, money, Optional.of(weightGrams));
        }
    }

    /** One show: on air at once, or in so many hours. */
    record Programme(
            String slug,
            LocalText title,
            LocalText description,
            String poster,
            boolean live,
            @Nullable Integer startsInHours,
            List<Segment> lineUp) {
        Optional<Duration> startsIn() {
            return Optional.ofNullable(startsInHours).map(Duration::ofHours);
        }
    }

    /** A product's place in a show. */
    record Segment(String product, long minutes, String notes) {}
}
