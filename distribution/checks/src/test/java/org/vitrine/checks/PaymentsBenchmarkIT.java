// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.checks.plugin.Till;
import org.vitrine.json.Json;
import org.vitrine.payments.spi.PaymentProvider;
import org.vitrine.testkit.Eventually;

/** Measures what a payment costs beside its provider's own time, by one that takes none; {@code distribution/check payments}. */
@EnabledIfSystemProperty(named = "vitrine.benchmark", matches = "payments")
class PaymentsBenchmarkIT {
    private static final int WARM_UP = 8_000;
    private static final int MEASURED = 2_000;
    private static final int AT_A_TIME = 100;
    private static final long TARGET_MICROS = 5_000;

    private static final String IMPORTS = String.join(
            ",",
            "org.vitrine.identity;version=\"[1,2)\"",
            "org.vitrine.money;version=\"[1,2)\"",
            "org.vitrine.payments;version=\"[1,2)\"",
            "org.vitrine.payments.spi;version=\"[2,3)\"",
            "org.vitrine.store;version=\"[1,2)\"",
            "org.vitrine.text;version=\"[1,2)\"",
            "jakarta.ws.rs;version=\"[3,4)\"");
    private static final String SERVED = """
            <property name="provider" value="%s"/>
            <property name="osgi.jakartars.resource" type="Boolean" value="true"/>
            <reference name="payments" interface="org.vitrine.payments.Payments" parameter="0"/>
            <reference name="transactions" interface="org.vitrine.store.Transactions" parameter="1"/>
            """.formatted(Till.NAME);

    @TempDir
    private Path home;

    @Test
    void onH2() throws IOException {
        long both = measure("H2", ShopPlan.standard(home));
        assertTrue(both <= TARGET_MICROS, () -> both + " µs");
    }

    /** Told and not judged: nearly all of it is the way to a server that shares the processor with the shop and with the one who asks. */
    @Test
    void onPostgresql() throws IOException {
        try (var server = EmbeddedPostgres.start()) {
            var plan = ShopPlan.standard(home);
            Files.createDirectories(plan.config());
            var store = Map.of("url", server.getJdbcUrl("postgres", "postgres"), "user", "postgres", "password", "x");
            Files.writeString(plan.config().resolve("org.vitrine.store.json"), Json.write(store));
            measure("PostgreSQL", plan);
        }
    }

    private static long measure(String database, ShopPlan plan) throws IOException {
        try (var shop = RunningShop.start(plan.withUnsignedPlugins())) {
            new PluginJar("org.example.till")
                    .header("Import-Package", IMPORTS)
                    .component(Till.class, PaymentProvider.class, SERVED)
                    .writeTo(shop.plan().plugins());
            Eventually.get(() -> shop.client().get("api/v1/till/1").status(), status -> status == 200);
            sell(shop, WARM_UP);
            return tell(database, sell(shop, MEASURED));
        }
    }

    private static List<Sale> sell(RunningShop shop, int times) {
        return IntStream.range(0, times / AT_A_TIME)
                .mapToObj(round -> shop.client()
                        .get("api/v1/till/" + AT_A_TIME)
                        .expect(200)
                        .text())
                .flatMap(String::lines)
                .map(Sale::read)
                .toList();
    }

    private static long tell(String database, List<Sale> sales) {
        long both = at(sales, 0.5, Sale::both);
        System.out.printf(
                Locale.ROOT,
                "%s: of %d payments, set aside %d µs, taken %d µs, both %d µs in the middle; both %d µs at 95 %%%n",
                database,
                sales.size(),
                at(sales, 0.5, Sale::authorise),
                at(sales, 0.5, Sale::capture),
                both,
                at(sales, 0.95, Sale::both));
        return both;
    }

    private static long at(List<Sale> sales, double share, ToLongFunction<Sale> micros) {
        var sorted = sales.stream().mapToLong(micros).sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** Microseconds that one took. */
    private record Sale(long authorise, long capture) {
        static Sale read(String line) {
            var parts = line.split(" ", 2);
            return new Sale(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        long both() {
            return authorise + capture;
        }
    }
}
