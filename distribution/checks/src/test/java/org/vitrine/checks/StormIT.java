// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.json.Json;
import org.vitrine.testkit.Eventually;

/**
 * Shoppers pay while everything that can go wrong between the shop and its bank does, the provider is swapped and the shop is killed:
 * at the end each has an order and one charge, or no order and no charge. The bank's own books, not the shop's, are the judge.
 */
final class StormIT {
    private static final int SHOPPERS = Integer.getInteger("vitrine.storm.shoppers", 60);
    private static final int AT_A_TIME = 12;
    private static final Duration UNTIL_CALM = Duration.ofMinutes(4);
    private static final List<String> CARDS = List.of("ok", "ok", "timeout", "declined");
    /** A fifth of the calls: with more the breaker opens now and then, and nobody can pay for ten seconds. */
    private static final Map<String, Integer> TROUBLE = Map.of(
            "lost-calls", 5,
            "lost-replies", 8,
            "errors", 5,
            "out-of-reach", 3,
            "double-reports", 20,
            "disordered-reports", 20,
            "lost-reports", 20);

    /** A charge that no order accounts for, by what the bank has done for each authorisation. */
    private static final String MONEY_KEPT =
            "select base_key, sum(case when kind = 'CAPTURE' then amount else -amount end) as kept"
                    + " from (select c.kind, c.amount, coalesce(a.base_key, c.base_key) as base_key from sandbox_command c"
                    + " left join sandbox_command a on c.kind = 'REFUND' and a.payment_key = c.base_key"
                    + " where c.state = 'DONE' and c.kind in ('CAPTURE', 'REFUND')) as moved group by base_key";

    private static final String MONEY_HELD =
            "select count(*) from sandbox_command a where a.kind = 'AUTHORISE' and a.state = 'DONE'"
                    + " and not a.voided and not exists (select 1 from sandbox_command c where c.kind = 'CAPTURE' and c.state = 'DONE'"
                    + " and c.base_key = a.payment_key)";

    @TempDir
    Path home;

    /** Those who have a filled cart and begin to pay. */
    private final AtomicInteger paying = new AtomicInteger();

    /** A third of the shoppers waits at each: the second comes when the provider is swapped, the third when the shop is killed. */
    private final List<CountDownLatch> gates =
            List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));

    @Test
    void each_shopper_has_an_order_and_one_charge_or_neither() throws Exception {
        try (var server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "50")
                .start()) {
            var plan = ShopPlan.standard(home).withoutRequestLimit().withUnsignedPlugins();
            Files.createDirectories(plan.config());
            Files.writeString(
                    plan.config().resolve("org.vitrine.store.json"),
                    Json.write(Map.of(
                            "url", server.getJdbcUrl("postgres", "postgres"), "user", "postgres", "password", "x")));
            try (var shop =
                    RunningShop.start(plan.withVariable("VITRINE_ORG_VITRINE_IDENTITY__GUESTS_PER_MINUTE", "100000"))) {
                storm(shop, Retailer.setUp(shop), server);
            }
        }
    }

    private void storm(RunningShop shop, Retailer retailer, EmbeddedPostgres bank) throws Exception {
        var article = retailer.article("Storm lantern", 2 * SHOPPERS);
        mischief(retailer, TROUBLE);
        var bought = new ArrayList<Future<?>>();
        try (var threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (int i = 0; i < SHOPPERS; i++) {
                var card = CARDS.get(i % CARDS.size());
                var gate = gates.get(i * gates.size() / SHOPPERS);
                bought.add(threads.submit(() -> buy(retailer, article, card, gate)));
            }
            gates.get(0).countDown();
            Eventually.until(() -> paying.get() >= SHOPPERS / 6, UNTIL_CALM);
            gates.get(1).countDown();
            new NextRelease("payments-sandbox", "0.1.1").swapIn(shop, retailer);
            Eventually.until(() -> paying.get() >= SHOPPERS / 2, UNTIL_CALM);
            gates.get(2).countDown();
            Eventually.until(() -> paying.get() >= SHOPPERS * 3 / 4, UNTIL_CALM);
            shop.crash();
            shop.startAgain();
        }
        for (var one : bought) {
            one.get();
        }
        mischief(retailer, Map.of());
        awaitCalm(retailer);
        assertBooksAgree(retailer, bank, article);
    }

    /** As the player does: under one key, again and again until there is an answer. */
    private @Nullable Void buy(Retailer retailer, Retailer.Article article, String card, CountDownLatch gate)
            throws InterruptedException {
        gate.await();
        var guest = patiently(retailer::guest);
        var cart = patiently(() -> filledCart(guest, article));
        var body = Map.of("email", "storm@example.org", "payment", Map.of("provider", "sandbox", "method", card));
        var buyer = guest.with("Idempotency-Key", UUID.randomUUID().toString());
        paying.incrementAndGet();
        var answer = patiently(() -> buyer.post("api/v1/carts/" + cart + "/complete", body));
        assertTrue(List.of(201, 202, 402, 409).contains(answer.status()), answer::toString);
        return null;
    }

    /** One piece in a cart; another cart where the answer is lost, so that there is never more in it. */
    private static String filledCart(ShopClient guest, Retailer.Article article) {
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", article.variant(), "quantity", 1))
                .expect(201);
        return cart;
    }

    private static <T> T patiently(Supplier<T> request) {
        return Eventually.get(
                () -> {
                    try {
                        return request.get();
                    } catch (UncheckedIOException | AssertionError e) {
                        return null; // the shop is being killed or started
                    }
                },
                answer -> answer instanceof ShopClient.Answer said ? said.status() < 500 : answer != null);
    }

    private static void mischief(Retailer retailer, Map<String, Integer> percent) {
        retailer.client()
                .put("api/v1/payments/sandbox/mischief", Map.of("percent", percent))
                .expect(200);
    }

    /** Nothing is left unknown once the reconciler has asked. */
    private static void awaitCalm(Retailer retailer) {
        Eventually.until(
                () -> {
                    for (var status : List.of("OPEN", "PENDING", "AUTHORISED")) {
                        var page = retailer.client().get("api/v1/payments?limit=1&status=" + status);
                        if (!page.expect(200).json().path("items").isEmpty()) {
                            return false;
                        }
                    }
                    return true;
                },
                UNTIL_CALM);
    }

    private static void assertBooksAgree(Retailer retailer, EmbeddedPostgres bank, Retailer.Article article)
            throws SQLException {
        var paid = new ArrayList<String>();
        var unpaid = new ArrayList<String>();
        for (var order : orders(retailer)) {
            (order.path("state").asText().equals("PAID") ? paid : unpaid)
                    .add(order.path("paymentId").asText() + ".a");
        }
        var kept = new ArrayList<String>();
        try (var connection = bank.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(MONEY_KEPT)) {
                while (rows.next()) {
                    if (rows.getLong("kept") != 0) {
                        assertEquals(4900, rows.getLong("kept"), rows.getString("base_key"));
                        kept.add(rows.getString("base_key"));
                    }
                }
            }
            try (var rows = statement.executeQuery(MONEY_HELD)) {
                assertTrue(rows.next());
                assertEquals(0, rows.getInt(1), "money is held for nobody");
            }
        }
        System.out.println("Of " + SHOPPERS + " shoppers in the storm " + paid.size() + " paid, " + unpaid.size()
                + " orders came to nothing, and " + kept.size() + " charges stand");
        assertEquals(paid.stream().sorted().toList(), kept.stream().sorted().toList());
        assertEquals(paid.size(), retailer.stock(article).path("sold").asInt());
        assertTrue(paid.size() >= SHOPPERS / 6, () -> "only " + paid.size() + " could pay");
        assertTrue(unpaid.size() >= SHOPPERS / 8, () -> "only " + unpaid.size() + " could not");
    }

    private static List<JsonNode> orders(Retailer retailer) {
        var all = new ArrayList<JsonNode>();
        var after = "";
        while (true) {
            var page = retailer.client()
                    .get("api/v1/orders?limit=200" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = "&after=" + page.path("next").asText();
        }
    }
}
