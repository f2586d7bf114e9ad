// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A host with a show on air: each has one stream key, so several streams need several hosts.
 *
 * @param ingest where the host's encoder streams to, with the key
 */
record StreamHost(String slug, URI ingest) {
    static StreamHost onAir(RunningShop shop, Retailer retailer) {
        var host = logIn(shop, retailer);
        var slug = host.post("api/v1/shows", Map.of("title", "Stream", "lineUp", List.of()))
                .expect(201)
                .field("slug");
        host.post("api/v1/shows/" + slug + "/start", "{}").expect(200);
        var key = host.get("api/v1/stream-key").expect(200).field("key");
        return new StreamHost(slug, URI.create(shop.rtmp() + key));
    }

    private static ShopClient logIn(RunningShop shop, Retailer retailer) {
        var email = "host-" + UUID.randomUUID() + "@example.org";
        var password = "pw-" + UUID.randomUUID();
        retailer.client()
                .post(
                        "api/v1/staff",
                        Map.of("name", "Host", "email", email, "password", password, "roles", List.of("HOST")))
                .expect(201);
        var session = shop.client()
                .post("api/v1/sessions", Map.of("email", email, "password", password))
                .expect(201);
        var cookie = session.response().headers().firstValue("set-cookie").orElseThrow();
        return shop.client()
                .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .with("X-CSRF-Token", session.field("csrfToken"));
    }
}
