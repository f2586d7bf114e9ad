// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The owner of a test's shop: sets it up as its output says, fills its shelves and plans its shows. */
final class Retailer {
    static final String EMAIL = "owner@shop.example";
    private static final Pattern TOKEN = Pattern.compile("set-up token, once: (\\w+)");

    private final RunningShop shop;
    private final String password;
    private final String key;

    private Retailer(RunningShop shop, String password, String key) {
        this.shop = shop;
        this.password = password;
        this.key = key;
    }

    /** Becomes the owner of a shop that has just been started for the first time. */
    static Retailer setUp(RunningShop shop) {
        var password = "pw-" + UUID.randomUUID();
        var token = TOKEN.matcher(shop.output().toString());
        if (!token.find()) {
            throw new AssertionError("No set-up token in:\n" + shop.output());
        }
        var nobody = shop.client();
        nobody.post(
                        "api/v1/setup",
                        Map.of("token", token.group(1), "email", EMAIL, "password", password, "name", "Olga"))
                .expect(201);
        var session = nobody.post("api/v1/sessions", Map.of("email", EMAIL, "password", password))
                .expect(201);
        var cookie = session.response().headers().firstValue("set-cookie").orElseThrow();
        var key = nobody.with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .with("X-CSRF-Token", session.field("csrfToken"))
                .post("api/v1/api-keys", Map.of("label", "test"))
                .expect(201)
                .field("key");
        return new Retailer(shop, password, key);
    }

    String password() {
        return password;
    }

    /** As the owner. */
    ShopClient client() {
        return shop.client().as(key);
    }

    /** What the owner's tools show instead of a password. */
    String key() {
        return key;
    }

    /** Logs in on the console's page. */
    void logIn(Page page) {
        page.locator("[autocomplete=username]").fill(EMAIL);
        page.locator("[autocomplete=current-password]").fill(password);
        page.keyboard().press("Enter");
        page.locator("#main").waitFor();
    }

    /** As a guest whom nobody has seen before. */
    ShopClient guest() {
        return shop.client().as(guestToken());
    }

    /** What such a guest shows at the door. */
    String guestToken() {
        return shop.client().post("api/v1/guests", "{}").expect(201).field("token");
    }

    /** A product with one variant and so many pieces. */
    Article article(String title, int pieces) {
        var price = Map.of("minorUnits", 4900, "currency", "EUR");
        var variant = Map.of("sku", "SKU-" + UUID.randomUUID(), "title", "One", "prices", List.of(price));
        var product = client().post(
                        "api/v1/products", Map.of("title", title, "published", true, "variants", List.of(variant)))
                .expect(201)
                .json();
        var article = new Article(
                product.path("id").asText(),
                product.path("variants").path(0).path("id").asText(),
                title);
        client().put("api/v1/variants/" + article.variant() + "/stock", Map.of("onHand", pieces))
                .expect(200);
        return article;
    }

    /** A show on air with these in its line-up; its slug. */
    String liveShow(String title, Article... articles) {
        var lineUp = Arrays.stream(articles).map(Article::product).toList();
        var slug = client().post("api/v1/shows", Map.of("title", title, "lineUp", lineUp))
                .expect(201)
                .field("slug");
        client().post("api/v1/shows/" + slug + "/start", "{}").expect(200);
        return slug;
    }

    String streamKey() {
        return client().get("api/v1/stream-key").expect(200).field("key");
    }

    JsonNode stock(Article article) {
        return client().get("api/v1/variants/" + article.variant() + "/stock")
                .expect(200)
                .json();
    }

    /** All of a show's log. */
    JsonNode log(String slug) {
        return client().get("api/v1/shows/" + slug + "/log?after=0&limit=500")
                .expect(200)
                .json()
                .path("items");
    }

    /** How many events of this type are in a show's whole log. */
    int count(String slug, String type) {
        int count = 0;
        long after = 0;
        while (true) {
            var page = client().get("api/v1/shows/" + slug + "/log?after=" + after + "&limit=500")
                    .expect(200)
                    .json()
                    .path("items");
            if (page.isEmpty()) {
                return count;
            }
            for (var event : page) {
                count += event.path("type").asText().equals(type) ? 1 : 0;
                after = event.path("offset").asLong();
            }
        }
    }

    /** Something that is sold. */
    record Article(String product, String variant, String title) {}
}
