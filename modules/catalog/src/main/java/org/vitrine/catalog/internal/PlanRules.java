// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.money.Money;
import org.vitrine.text.LocalText;

/** What a plan has to be like; a broken rule is told as a sentence. */
final class PlanRules {
    private static final int LANGUAGES = 20;
    private static final int TITLE = 200;
    private static final int DESCRIPTION = 10_000;
    private static final int VARIANTS = 100;
    private static final int SKU = 64;
    private static final int OPTIONS = 10;
    private static final int OPTION = 100;
    private static final long DEAREST = 1_000_000_000_000L;

    private PlanRules() {}

    /** The first rule that the plan breaks. */
    static Optional<String> broken(ProductPlan plan) {
        return Stream.of(
                        title("The product's title", plan.title()),
                        description(plan.description()),
                        count(plan.variants()),
                        plan.variants().stream()
                                .flatMap(variant -> broken(variant).stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> broken(VariantPlan variant) {
        return Stream.of(
                        sku(variant.sku()),
                        title("A variant's title", variant.title()),
                        options(variant),
                        prices(variant.prices()),
                        variant.weightGrams()
                                .filter(grams -> grams < 0)
                                .map(grams -> "A variant cannot weigh " + grams + " grams."))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> title(String which, LocalText text) {
        boolean good =
                text.byLanguage().values().stream().allMatch(words -> !words.isBlank() && words.length() <= TITLE);
        return unless(
                good && text.byLanguage().size() <= LANGUAGES,
                which + " needs 1 to " + TITLE + " characters in each of at most " + LANGUAGES + " languages.");
    }

    private static Optional<String> description(LocalText text) {
        boolean good = text.byLanguage().values().stream().allMatch(words -> words.length() <= DESCRIPTION);
        return unless(
                good && text.byLanguage().size() <= LANGUAGES,
                "The description has at most " + DESCRIPTION + " characters in each of at most " + LANGUAGES
                        + " languages.");
    }

    private static Optional<String> count(List<VariantPlan> variants) {
        var skus = new HashSet<String>();
        boolean distinct = variants.stream().allMatch(variant -> skus.add(variant.sku()));
        return unless(
                distinct && !variants.isEmpty() && variants.size() <= VARIANTS,
                "A product needs 1 to " + VARIANTS + " variants, each with a SKU of its own.");
    }

    private static Optional<String> sku(String sku) {
        return unless(!sku.isBlank() && sku.length() <= SKU, "A SKU has 1 to " + SKU + " characters.");
    }

    private static Optional<String> options(VariantPlan variant) {
        boolean good = variant.options().entrySet().stream()
                .allMatch(option ->
                        option.getKey().length() <= OPTION && option.getValue().length() <= OPTION);
        return unless(
                good && variant.options().size() <= OPTIONS,
                "A variant has at most " + OPTIONS + " options of at most " + OPTION + " characters.");
    }

    private static Optional<String> prices(List<Money> prices) {
        var currencies = new HashSet<>();
        boolean good = prices.stream()
                .allMatch(price ->
                        !price.isNegative() && price.minorUnits() <= DEAREST && currencies.add(price.currency()));
        return unless(
                good && !prices.isEmpty(),
                "A variant needs at least one price; at most one for each currency, and none below 0 or above "
                        + DEAREST + ".");
    }

    private static Optional<String> unless(boolean good, String sentence) {
        return good ? Optional.empty() : Optional.of(sentence);
    }
}
