// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.vitrine.http.Peer;

class ReceptionTest {
    @Test
    void whatProxiesSayIsBelievedOnlyOfTrustedOnes() {
        assertEquals(
                "127.0.0.1 http://127.0.0.1", seen("", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"));
        assertEquals(
                "203.0.113.9 https://shop.example",
                seen(
                        "127.0.0.0/8",
                        "X-Forwarded-For",
                        "198.51.100.7, 203.0.113.9, 127.0.0.2",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "shop.example"));
    }

    @Test
    void onlyThisMachineWithoutAProxyBetweenIsLoopback() {
        assertTrue(peer("").loopback());
        assertFalse(peer("", "X-Forwarded-For", "203.0.113.9").loopback());
        assertFalse(peer("127.0.0.1", "X-Forwarded-For", "203.0.113.9").loopback());
    }

    @Test
    void anAddressThatAsksTooOftenIsSentAwayUntilItHasWaited() {
        var nanos = new AtomicLong();
        var limits = new AddressLimits(600, nanos::get);
        try (var shop = TestShop.open(limits::refuse)) {
            for (int i = 0; i < 60; i++) {
                assertEquals(404, shop.get("/x").statusCode());
            }
            var refused = shop.get("/x");
            assertEquals(429, refused.statusCode());
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
            nanos.addAndGet(100_000_000);
            assertEquals(404, shop.get("/x").statusCode());
            assertEquals(429, shop.get("/x").statusCode());
        }
    }

    @Test
    void networksAreReadFromTheirNotation() {
        var networks = Networks.of("10.0.0.0/8", "2001:db8::/32", "192.0.2.1");
        assertTrue(networks.contain("10.200.3.4"));
        assertFalse(networks.contain("11.0.0.1"));
        assertTrue(networks.contain("2001:db8:1::5"));
        assertTrue(networks.contain("192.0.2.1"));
        assertFalse(networks.contain("192.0.2.2"));
        assertFalse(networks.contain("nonsense"));
    }

    private static String seen(String trusted, String... headers) {
        var visit = visit(trusted, headers);
        return visit.peer().address() + " " + visit.site().replaceAll(":\\d+$", "");
    }

    private static Peer peer(String trusted, String... headers) {
        return visit(trusted, headers).peer();
    }

    private static Visit visit(String trusted, String... headers) {
        var kept = new AtomicReference<Visit>();
        Door keeping = visit -> {
            kept.set(visit);
            visit.request().response().end();
            return true;
        };
        try (var shop = TestShop.behind(Networks.of(trusted), List.of(keeping))) {
            shop.get("/x", headers);
        }
        return kept.get();
    }
}
