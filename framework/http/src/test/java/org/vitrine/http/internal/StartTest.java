// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.osgi.service.condition.Condition;
import org.vitrine.health.Health;
import org.vitrine.http.internal.rest.RestDoors;
import org.vitrine.testkit.Eventually;

class StartTest {
    @Test
    void whatIsNotFoundYetMayBeThereLater() {
        var start = new Start();
        var rest = RestDoors.starting(start, Duration.ofMillis(50));
        try (var shop = TestShop.starting(start, new HealthDoor(start), rest)) {
            assertEquals(503, shop.get("/health/ready").statusCode());
            assertLater(shop, "/console");
            assertLater(shop, "/api/v1/carts");
            Eventually.until(() -> rest.check() instanceof Health.Up);

            start.ready(Condition.INSTANCE);
            assertEquals(200, shop.get("/health/ready").statusCode());
            assertEquals(404, shop.get("/console").statusCode());
            assertEquals(404, shop.get("/api/v1/carts").statusCode());
        } finally {
            rest.close();
        }
    }

    private static void assertLater(TestShop shop, String path) {
        var answer = shop.get(path);
        assertEquals(503, answer.statusCode(), path);
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), path);
    }
}
