// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.vitrine.catalog.CatalogChange;
import org.vitrine.catalog.Dimensions;
import org.vitrine.catalog.Product;
import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.ProductPlan;
import org.vitrine.catalog.ProductQuery;
import org.vitrine.catalog.VariantPlan;
import org.vitrine.identity.Caller;
import org.vitrine.money.Money;
import org.vitrine.testkit.OnEachDatabase;
import org.vitrine.testkit.TestDatabase;
import org.vitrine.text.LocalText;

class SqlCatalogTest {
    @OnEachDatabase
    void whatIsWrittenIsReadAgain(TestDatabase database) {
        var shelf = new Shelf(database);
        var plan = new ProductPlan(
                LocalText.of(Map.of("en", "Lamp", "de", "Lampe")),
                LocalText.english("It shines."),
                false,
                List.of(Shelf.variant("L1", 4900), Shelf.variant("L2", 5900)),
                Optional.of(new Dimensions(200, 450, 200)));

        var made = shelf.add(plan);
        var read = new Shelf(database).catalog.find(made.id()).orElseThrow();

        assertEquals(made, read);
        assertEquals("Lampe", read.title().byLanguage().get("de"));
        assertEquals(plan.size(), read.size());
        assertEquals(Money.of(5900, "EUR"), read.variants().getLast().prices().getFirst());
        assertEquals(
                Optional.of(read.variants().getFirst()),
                shelf.catalog.variant(read.variants().getFirst().id()));
    }

    @OnEachDatabase
    void aVariantKeepsItsIdAcrossChanges(TestDatabase database) {
        var shelf = new Shelf(database);
        var before = shelf.add(Shelf.lamp(Shelf.variant("L1", 4900), Shelf.variant("L2", 5900)));
        var first = before.variants().getFirst();

        var after = shelf.change(before, Shelf.lamp(Shelf.variant("L1", 4500), Shelf.variant("L3", 5900)));

        assertEquals(first.id(), after.variants().getFirst().id());
        assertEquals(
                Money.of(4500, "EUR"),
                shelf.catalog.variant(first.id()).orElseThrow().prices().getFirst());
        assertEquals(
                Optional.empty(),
                shelf.catalog.variant(before.variants().getLast().id()));
        assertNotEquals(
                before.variants().getLast().id(), after.variants().getLast().id());
    }

    @OnEachDatabase
    void aSkuIsBorneOnce(TestDatabase database) {
        var shelf = new Shelf(database);
        var first = shelf.add(Shelf.lamp(Shelf.variant("L1", 4900)));

        var refused = shelf.catalog.create(Shelf.lamp(Shelf.variant("L1", 1)), Caller.Staff.SYSTEM);
        assertEquals(
                "sku-taken",
                assertInstanceOf(CatalogChange.Refused.class, refused).code());

        shelf.change(first, Shelf.lamp(Shelf.variant("L9", 4900)));
        shelf.add(Shelf.lamp(Shelf.variant("L1", 1)));
    }

    @OnEachDatabase
    void badPlansAreRefusedWithASentence(TestDatabase database) {
        var shelf = new Shelf(database);
        var product = shelf.add(Shelf.lamp(Shelf.variant("L1", 4900)));

        for (var plan : List.of(
                Shelf.lamp(),
                Shelf.lamp(Shelf.variant("", 1)),
                Shelf.lamp(Shelf.variant("A", -1)),
                Shelf.lamp(Shelf.variant("A", 1), Shelf.variant("A", 1)))) {
            var answer = shelf.catalog.update(product.id(), plan, Caller.Staff.SYSTEM);
            assertTrue(assertInstanceOf(CatalogChange.Refused.class, answer)
                    .sentence()
                    .endsWith("."));
        }
        assertEquals(Optional.of(product), shelf.catalog.find(product.id()));
        assertInstanceOf(
                CatalogChange.NoSuchProduct.class,
                shelf.catalog.update(
                        new ProductId(UUID.randomUUID()), Shelf.lamp(Shelf.variant("Z", 1)), Caller.Staff.SYSTEM));
    }

    @OnEachDatabase
    void productsArePagedAndSearched(TestDatabase database) {
        var shelf = new Shelf(database);
        var made = IntStream.range(0, 5)
                .mapToObj(i -> shelf.add(Shelf.lamp(Shelf.variant("SKU_" + i, 100))))
                .map(Product::id)
                .toList();
        shelf.add(new ProductPlan(
                LocalText.english("Secret"),
                LocalText.english(""),
                false,
                List.of(Shelf.variant("S", 1)),
                Optional.empty()));

        var seen = new ArrayList<ProductId>();
        var page = shelf.catalog.page(ProductQuery.published(2));
        while (!page.isEmpty()) {
            page.forEach(product -> seen.add(product.id()));
            page = shelf.catalog.page(new ProductQuery("", false, Optional.of(seen.getLast()), 2));
        }

        assertEquals(made, seen);
        assertEquals(List.of(made.get(3)), search(shelf, "lamp SKU_3", false));
        assertEquals(List.of(), search(shelf, "100%", false));
        assertEquals(List.of(), search(shelf, "secret", false));
        assertEquals(1, search(shelf, "secret", true).size());
    }

    @OnEachDatabase
    void listenersHearOfAChange(TestDatabase database) {
        var shelf = new Shelf(database);
        var heard = new ArrayList<ProductId>();
        shelf.news.addListener(heard::add);

        var product = shelf.add(Shelf.lamp(Shelf.variant("L1", 4900)));

        assertEquals(List.of(product.id()), heard);
    }

    @OnEachDatabase
    void aPlanForAnotherProductsVariantIsRefused(TestDatabase database) {
        var shelf = new Shelf(database);
        var mine = shelf.add(Shelf.lamp(Shelf.variant("L1", 4900)));
        var other = shelf.add(Shelf.lamp(Shelf.variant("L2", 4900)));
        var stolen = Optional.of(other.variants().getFirst().id());
        var plan = Shelf.variant("L3", 1);

        var answer = shelf.catalog.update(
                mine.id(),
                Shelf.lamp(new VariantPlan(
                        stolen, plan.sku(), plan.title(), plan.options(), plan.prices(), plan.weightGrams())),
                Caller.Staff.SYSTEM);

        assertEquals(
                "no-such-variant",
                assertInstanceOf(CatalogChange.Refused.class, answer).code());
    }

    private static List<ProductId> search(Shelf shelf, String words, boolean drafts) {
        return shelf.catalog.page(new ProductQuery(words, drafts, Optional.empty(), 50)).stream()
                .map(Product::id)
                .toList();
    }
}
