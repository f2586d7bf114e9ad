// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One shopper who is not real, but asks for everything as real ones do. For one thread. */
final class Guest implements AutoCloseable {
    /** So many pieces are left for those who try the demo. */
    private static final int LEFT_FOR_OTHERS = 4;

    /** Hearts come most easily. */
    private static final List<String> FEELINGS = List.of("heart", "heart", "heart", "fire", "clap", "laugh", "wow");

    private static final int MOST_TAPS = 6;

    private static final String EMAIL = "guest@veldorn.example";

    private final ShopRequest shop;
    private final String show;
    private @Nullable Seat seat;

    private Guest(ShopRequest shop, String show) {
        this.shop = shop;
        this.show = show;
    }

    /** Comes to the shop. Blocks, as all of its methods do. */
    static Guest enter(ShopRequest nobody, String name, String show) throws IOException, InterruptedException {
        var token = nobody.post("guests", Map.of("name", name)).path("token").asText();
        return new Guest(nobody.as(token), show);
    }

    /** Takes a place in the room, unless it has one. */
    void watch() throws IOException, InterruptedException {
        if (seat == null || !seat.isTaken()) {
            seat = Seat.take(shop, show);
        }
    }

    /** Shows what it feels, if it has a place. */
    void react(RandomGenerator dice) {
        if (seat != null) {
            seat.react(any(FEELINGS, dice), dice.nextInt(1, MOST_TAPS));
        }
    }

    void say(String text) throws IOException, InterruptedException {
        shop.post("shows/" + show + "/messages", Map.of("text", text));
    }

    /** Buys a piece of what is shown, or of something else in the line-up; nothing where there are few left. */
    void buy(RandomGenerator dice) throws IOException, InterruptedException {
        var programme = shop.get("shows/" + show);
        var products = programme.path("lineUp").findValuesAsText("product");
        var pinned = programme.path("pinned").path("product").asText();
        if (!products.isEmpty()) {
            var product = pinned.isEmpty() || dice.nextBoolean() ? any(products, dice) : pinned;
            var variant = inStock(shop.get("products/" + product).path("variants"), dice);
            if (variant.isPresent()) {
                pay(variant.get());
            }
        }
    }

    @Override
    public void close() {
        if (seat != null) {
            seat.close();
        }
    }

    private Optional<String> inStock(JsonNode variants, RandomGenerator dice) throws IOException, InterruptedException {
        var ids = StreamSupport.stream(variants.spliterator(), false)
                .map(variant -> variant.path("id").asText())
                .toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var id = any(ids, dice);
        var available = shop.get("variants/" + id + "/stock").path("available").asInt();
        return available > LEFT_FOR_OTHERS ? Optional.of(id) : Optional.empty();
    }

    private void pay(String variant) throws IOException, InterruptedException {
        var cart = "carts/" + shop.post("carts", Map.of()).path("id").asText();
        shop.post(cart + "/lines", Map.of("variantId", variant, "quantity", 1, "show", show));
        var payment = Map.of("provider", "sandbox", "method", "ok");
        shop.post(cart + "/complete", Map.of("email", EMAIL, "acceptedTerms", "true", "payment", payment));
    }

    private static String any(List<String> choices, RandomGenerator dice) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
