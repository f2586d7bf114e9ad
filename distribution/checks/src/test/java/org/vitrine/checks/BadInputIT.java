// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vitrine.testkit.stream.Encoder;
import org.vitrine.testkit.stream.PublishRefused;
import org.vitrine.testkit.stream.RtmpPublisher;

/** What is wrong is answered in a sentence, and takes nothing with it. */
@ExtendWith(SharedShop.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputIT {
    private RunningShop shop;
    private Retailer retailer;
    private Retailer.Article jug;
    private String slug;

    @BeforeAll
    void openAShow(RunningShop shop, Retailer retailer) {
        this.shop = shop;
        this.retailer = retailer;
        jug = retailer.article("Jug", 5);
        slug = retailer.liveShow("Jugs", jug);
    }

    @Test
    void a_show_that_is_not_there_is_not_found() {
        assertProblem(retailer.guest().get("api/v1/shows/never-planned"), 404, "no-such-show");
        assertProblem(retailer.client().post("api/v1/shows/never-planned/start", "{}"), 404, "no-such-show");
        assertProblem(shop.client().get("media/never-planned/index.m3u8"), 404, "no-stream");
    }

    @Test
    void a_stream_with_a_wrong_key_is_refused() {
        var wrong = URI.create(shop.rtmp() + "vk_" + UUID.randomUUID());
        assertThrows(PublishRefused.class, () -> RtmpPublisher.open(wrong, Encoder.USUAL));
        assertFalse(shop.output().toString().contains(wrong.getPath().substring("/live/".length())));
    }

    @Test
    void a_body_that_is_no_json_is_refused_with_the_place() {
        var answer = retailer.client().post("api/v1/products", "{\"title\": \"Jug\",, }");
        assertProblem(answer, 400, "bad-json");
        assertTrue(answer.field("detail").contains("line 1"), answer::toString);
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        var answer = retailer.client().post("api/v1/products", "{\"title\": \"" + "j".repeat(2 << 20) + "\"}");
        assertProblem(answer, 413, "body-too-large");
    }

    @Test
    void a_quantity_below_one_is_refused_and_holds_nothing() {
        var guest = retailer.guest();
        var lines = "api/v1/carts/" + cart(guest) + "/lines";
        for (int quantity : new int[] {0, -1, Integer.MIN_VALUE}) {
            var answer = guest.post(lines, Map.of("variantId", jug.variant(), "quantity", quantity));
            assertProblem(answer, 400, "bad-request");
        }
        assertProblem(guest.post(lines, Map.of("variantId", jug.variant(), "quantity", 1.5)), 400, "bad-json");
        assertProblem(
                retailer.client().put("api/v1/variants/" + jug.variant() + "/stock", Map.of("onHand", -1)),
                400,
                "bad-request");
        assertEquals(0, retailer.stock(jug).path("held").asInt());
    }

    @Test
    void a_completion_counts_once_whatever_is_sent_again() {
        var guest = retailer.guest();
        var bowl = retailer.article("Bowl", 3);
        var cart = cart(guest);
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", bowl.variant(), "quantity", 1))
                .expect(201);
        var complete = "api/v1/carts/" + cart + "/complete";
        assertProblem(guest.post(complete, purchase("ok", "a@example.org")), 400, "idempotency-key-required");

        var once = guest.with("Idempotency-Key", UUID.randomUUID().toString());
        var order = once.post(complete, purchase("ok", "a@example.org")).expect(201);
        var again = once.post(complete, purchase("ok", "a@example.org")).expect(201);
        assertEquals(order.text(), again.text());
        assertProblem(once.post(complete, purchase("ok", "b@example.org")), 409, "key-reused");
        var anew = guest.with("Idempotency-Key", UUID.randomUUID().toString());
        assertProblem(anew.post(complete, purchase("ok", "a@example.org")), 409, "already-ordered");

        assertEquals(1, retailer.stock(bowl).path("sold").asInt());
        assertEquals(2, retailer.stock(bowl).path("available").asInt());
    }

    @Test
    void a_declined_card_is_said_and_the_pieces_stay_in_the_cart() {
        var guest = retailer.guest();
        var bowl = retailer.article("Bowl", 3);
        var cart = cart(guest);
        guest.post("api/v1/carts/" + cart + "/lines", Map.of("variantId", bowl.variant(), "quantity", 2))
                .expect(201);
        var complete = "api/v1/carts/" + cart + "/complete";
        var declined = guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(complete, purchase("declined", "a@example.org"));
        assertProblem(declined, 402, "declined");
        assertEquals(2, retailer.stock(bowl).path("held").asInt());
        guest.with("Idempotency-Key", UUID.randomUUID().toString())
                .post(complete, purchase("ok", "a@example.org"))
                .expect(201);
        assertEquals(2, retailer.stock(bowl).path("sold").asInt());
    }

    @Test
    void rubbish_in_a_room_is_answered_and_at_last_shown_the_door() {
        try (var room = RoomClient.enter(shop, slug)) {
            room.send("this is no JSON");
            assertEquals("bad-frame", room.await("error").path("code").asText());
            room.send("{\"hello\":{},\"say\":{}}");
            room.send("[]");
            room.send("{}");
            room.send("\u0000");
            assertEquals(1008, room.awaitClose());
        }
        try (var room = RoomClient.enter(shop, slug)) {
            room.send("{\"say\":{\"id\":\"1\",\"text\":\"" + "a".repeat(5000) + "\"}}");
            assertEquals("frame-too-large", room.await("error").path("code").asText());
            assertEquals(1009, room.awaitClose());
        }
        try (var room = RoomClient.enter(shop, slug)) {
            room.send("{\"hello\":{\"ticket\":\"" + retailer.guestToken() + "\"}}");
            room.send("{\"say\":{\"id\":\"7\",\"text\":\"Still here?\"}}");
            assertEquals("7", room.await("ack").path("id").asText());
        }
    }

    private String cart(ShopClient guest) {
        return guest.post("api/v1/carts", "{}").expect(201).field("id");
    }

    private static Map<String, Object> purchase(String method, String email) {
        return Map.of("email", email, "payment", Map.of("provider", "sandbox", "method", method));
    }

    private static void assertProblem(ShopClient.Answer answer, int status, String code) {
        assertEquals(status, answer.status(), answer::toString);
        var type = answer.response().headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("application/problem+json"), () -> type + " of " + answer);
        assertEquals(code, answer.field("code"));
        assertEquals(status, answer.json().path("status").asInt());
        assertFalse(answer.field("title").isBlank());
        assertFalse(answer.text().contains("Exception"), answer::toString);
    }
}
