// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import com.fasterxml.jackson.databind.JsonNode;

/** What is kept of a show, as its staff read it. */
record Recorded(Retailer retailer, String slug) {
    JsonNode json() {
        return read().expect(200).json();
    }

    /** How much is kept; nothing before the first segment, and while the recorder is being swapped. */
    long millis() {
        var answer = read();
        return answer.status() == 200 ? answer.json().path("millis").asLong() : 0;
    }

    private ShopClient.Answer read() {
        return retailer.client().get("api/v1/shows/" + slug + "/recording");
    }
}
