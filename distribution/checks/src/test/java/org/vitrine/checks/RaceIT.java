// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.json.Json;

/** A drop of N pieces sells N pieces. */
final class RaceIT {
    private static final int SHOPPERS = 50;
    private static final int PIECES = 5;

    @TempDir
    Path home;

    @Test
    void fifty_shoppers_who_race_for_five_pieces_get_five_orders() throws Exception {
        fiftyRaceForFive(ShopPlan.standard(home));
    }

    @Test
    void they_do_on_postgresql_too() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "50")
                .start()) {
            var plan = ShopPlan.standard(home);
            Files.createDirectories(plan.config());
            Files.writeString(
                    plan.config().resolve("org.vitrine.store.json"),
                    Json.write(Map.of(
                            "url", server.getJdbcUrl("postgres", "postgres"), "user", "postgres", "password", "x")));
            fiftyRaceForFive(plan);
            try (var tables = server.getPostgresDatabase().getConnection();
                    var orders = tables.createStatement().executeQuery("select count(*) from checkout_order")) {
                assertTrue(orders.next());
                assertEquals(PIECES, orders.getInt(1));
            }
        }
    }

    private static void fiftyRaceForFive(ShopPlan plan) throws InterruptedException, ExecutionException {
        var manyGuests = plan.withVariable("VITRINE_ORG_VITRINE_IDENTITY__GUESTS_PER_MINUTE", "1000");
        try (var shop = RunningShop.start(manyGuests)) {
            var retailer = Retailer.setUp(shop);
            var vase = retailer.article("Last vases", PIECES);
            var slug = retailer.liveShow("The drop", vase);
            var outcomes = race(retailer, vase, slug);
            assertEquals(PIECES, outcomes.stream().filter("ordered"::equals).count());
            assertEquals(
                    SHOPPERS - PIECES,
                    outcomes.stream().filter("sold-out"::equals).count());
            assertAllIsThere(retailer, vase);
            shop.crash();
            shop.startAgain();
            assertAllIsThere(retailer, vase);
        }
    }

    private static void assertAllIsThere(Retailer retailer, Retailer.Article vase) {
        var orders = retailer.client().get("api/v1/orders").expect(200).json().path("items");
        assertEquals(PIECES, orders.size());
        var stock = retailer.stock(vase);
        assertEquals(0, stock.path("available").asInt());
        assertEquals(PIECES, stock.path("sold").asInt());
    }

    private static List<String> race(Retailer retailer, Retailer.Article article, String slug)
            throws InterruptedException, ExecutionException {
        var guests = new ArrayList<ShopClient>();
        for (int i = 0; i < SHOPPERS; i++) {
            guests.add(retailer.guest());
        }
        var line = new CyclicBarrier(SHOPPERS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> runs = new ArrayList<>();
            guests.forEach(guest -> runs.add(() -> {
                line.await();
                return buy(guest, article, slug);
            }));
            var outcomes = new ArrayList<String>();
            for (Future<String> outcome : threads.invokeAll(runs)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private static String buy(ShopClient guest, Retailer.Article article, String slug) {
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        var held = guest.post(
                "api/v1/carts/" + cart + "/lines", Map.of("variantId", article.variant(), "quantity", 1, "show", slug));
        if (held.status() == 409) {
            return held.field("code");
        }
        var body = Map.of("email", "racer@example.org", "payment", Map.of("provider", "sandbox", "method", "ok"));
        guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("api/v1/carts/" + cart + "/complete", body)
                .expect(201);
        return "ordered";
    }
}
