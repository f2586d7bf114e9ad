// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipLoop;
import org.vitrine.ui.Slot;

/**
 * Modules are replaced while a show is on air: nobody notices.
 *
 * <p>The system property {@code vitrine.swaps} says how often each; {@code distribution/check swap} asks for more than is usual.
 */
final class SwapIT {
    private static final int SWAPS = Integer.getInteger("vitrine.swaps", 2);
    private static final int VIEWERS = 200;
    private static final List<String> SWAPPED = List.of(
            "catalog", "chat", "payments-sandbox", "recommendations", "console", "polls", "questions", "reactions");
    private static final String PANEL = "org.example.panel";
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final int PLENTY = 1_000_000;

    @TempDir
    private Path home;

    @Test
    void modulesAreSwappedUnderLoadAndNothingIsLost() throws IOException {
        var plan = ShopPlan.standard(home)
                .withUnsignedPlugins()
                .withoutRequestLimit()
                .withVariable("VITRINE_ORG_VITRINE_IDENTITY__GUESTS_PER_MINUTE", "100000");
        try (var shop = RunningShop.start(plan)) {
            var retailer = Retailer.setUp(shop);
            var lamp = retailer.article("Brass lamp", PLENTY);
            var slug = retailer.liveShow("Evening light", lamp);
            var encoder = ClipLoop.start(URI.create(shop.rtmp() + retailer.streamKey()), clip());
            try {
                swapUnderLoad(shop, retailer, lamp, slug);
                assertStreamWentOn(retailer, slug);
            } finally {
                encoder.close();
            }
        }
    }

    private static void swapUnderLoad(RunningShop shop, Retailer retailer, Retailer.Article lamp, String slug)
            throws IOException {
        var room = new ArrayList<RoomClient>();
        try {
            for (int i = 0; i < VIEWERS; i++) {
                var viewer = RoomClient.enter(shop, slug);
                viewer.send("{\"hello\":{}}");
                room.add(viewer);
            }
            var load = new Load();
            try (load) {
                ask(load, shop, retailer, lamp, slug);
                swapAll(shop, retailer, 1);
                var jvm = new JvmLook(shop.pid());
                int loaders = jvm.bundleLoaders();
                var threads = jvm.threads();
                for (int round = 2; round <= SWAPS; round++) {
                    swapAll(shop, retailer, round);
                }
                assertEquals(loaders, Eventually.get(jvm::bundleLoaders, left -> left <= loaders));
                assertEquals(threads, Eventually.get(jvm::threads, threads::equals));
            }
            System.out.println(SWAPS + " swaps of each of " + SWAPPED + " under " + load.counts());
            assertEquals(List.of(), load.failures());
            assertOrdersAreWhole(retailer, lamp, load.counts().getOrDefault("purchase", 0));
            assertVotesAreWhole(retailer, slug, load.counts().getOrDefault("vote", 0));
            assertAllHear(retailer, room, slug);
        } finally {
            room.forEach(RoomClient::close);
        }
    }

    private static void ask(Load load, RunningShop shop, Retailer retailer, Retailer.Article lamp, String slug) {
        var guest = retailer.guest();
        var nobody = shop.client();
        load.keep(
                "product",
                PAUSE,
                () -> guest.get("api/v1/products/" + lamp.product()).expect(200));
        load.keep(
                "catalogue", PAUSE, () -> guest.get("api/v1/products?limit=20").expect(200));
        load.keep(
                "recommendation",
                PAUSE,
                () -> guest.get("api/v1/recommendations?surface=show&show=" + slug)
                        .expect(200));
        load.keep("console", PAUSE, () -> nobody.get("console").expect(200));
        load.keep("panel", PAUSE, () -> lookAtPanel(nobody));
        load.keep("methods", PAUSE, () -> guest.get("api/v1/payments/methods").expect(200));
        load.keep(
                "message",
                Duration.ofMillis(100),
                () -> retailer.client()
                        .post("api/v1/shows/" + slug + "/messages", Map.of("text", "Hello " + UUID.randomUUID()))
                        .expect(201));
        var poll = ask(retailer, slug);
        load.keep("vote", PAUSE, () -> vote(retailer.guest(), poll));
        for (int i = 0; i < 3; i++) {
            load.keep("purchase", PAUSE, () -> buy(retailer.guest(), lamp, slug));
        }
    }

    /** Opens a poll; its id. */
    private static String ask(Retailer retailer, String slug) {
        var plan = Map.of("show", slug, "question", "On or off?", "options", List.of("On", "Off"));
        var poll = retailer.client().post("api/v1/polls", plan).expect(201).field("id");
        retailer.client().post("api/v1/polls/" + poll + "/open", "{}").expect(200);
        return poll;
    }

    private static void vote(ShopClient guest, String poll) {
        guest.post("api/v1/polls/" + poll + "/votes", Map.of("option", 1)).expect(200);
    }

    /** Whoever was told that their vote counts is counted. */
    private static void assertVotesAreWhole(Retailer retailer, String slug, int votes) {
        var polls =
                retailer.client().get("api/v1/polls?show=" + slug).expect(200).json();
        assertEquals(votes, polls.path("items").path(0).path("counts").path(1).asInt());
    }

    private static void buy(ShopClient guest, Retailer.Article article, String slug) {
        var cart = guest.post("api/v1/carts", Map.of("currency", "EUR"))
                .expect(201)
                .field("id");
        guest.post(
                        "api/v1/carts/" + cart + "/lines",
                        Map.of("variantId", article.variant(), "quantity", 1, "show", slug))
                .expect(201);
        guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "api/v1/carts/" + cart + "/complete",
                        Map.of("email", "buyer@example.org", "payment", Map.of("provider", "sandbox", "method", "ok")))
                .expect(201);
    }

    /** As a page does it: what is there now, then the module that it names. */
    private static void lookAtPanel(ShopClient nobody) {
        for (var item : nobody.get("ui/contributions.json").expect(200).json().path("items")) {
            if (item.path("slot").asText().equals(Slot.HOME_CARDS.id())) {
                nobody.get(item.path("module").asText().substring(1)).expect(200);
            }
        }
    }

    private static void swapAll(RunningShop shop, Retailer retailer, int round) throws IOException {
        new PagesPlugin(shop, PANEL).into(Slot.HOME_CARDS).deliver("0.1." + round, PagesPlugin.TELLS);
        NextRelease.awaitServing(retailer, PANEL, "0.1." + round);
        for (var module : SWAPPED) {
            var release = new NextRelease(module, "0.1." + round).swapIn(shop, retailer);
            assertEquals("folder", release.path("origin").asText());
        }
    }

    private static void assertOrdersAreWhole(Retailer retailer, Retailer.Article lamp, int bought) {
        assertTrue(bought > 0, "nobody bought anything");
        assertEquals(bought, retailer.stock(lamp).path("sold").asInt());
        assertEquals(0, retailer.stock(lamp).path("held").asInt());
        assertEquals(bought, orders(retailer.client()));
    }

    private static int orders(ShopClient owner) {
        int count = 0;
        var after = "";
        do {
            var page = owner.get("api/v1/orders?limit=200" + after).expect(200).json();
            count += page.path("items").size();
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        return count;
    }

    private static void assertAllHear(Retailer retailer, List<RoomClient> room, String slug) {
        var text = "Still here? " + UUID.randomUUID();
        retailer.client()
                .post("api/v1/shows/" + slug + "/messages", Map.of("text", text))
                .expect(201);
        for (var viewer : room) {
            while (!viewer.await("events").toString().contains(text)) {
                assertTrue(viewer.isOpen(), "a viewer's socket was closed");
            }
        }
    }

    private static void assertStreamWentOn(Retailer retailer, String slug) {
        assertEquals(0, retailer.count(slug, "streaming.Interrupted"));
        assertEquals(1, retailer.count(slug, "streaming.Started"));
    }

    private static Clip clip() throws IOException {
        return Clip.of(Checkout.root().resolve("modules/demo/src/main/resources/org/vitrine/demo/internal/clip.flv"));
    }
}
