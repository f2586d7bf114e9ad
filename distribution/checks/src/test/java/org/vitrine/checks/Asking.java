// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.util.List;
import java.util.Map;

/** What is asked in a show: by the host in polls, by guests in questions. */
record Asking(Retailer retailer, String slug) {
    /** Opens a poll; its id. */
    String poll(String question) {
        var plan = Map.of("show", slug, "question", question, "options", List.of("Plum", "Not"));
        var poll = retailer.client().post("api/v1/polls", plan).expect(201).field("id");
        retailer.client().post("api/v1/polls/" + poll + "/open", "{}").expect(200);
        return poll;
    }

    void closePoll(String poll) {
        retailer.client().post("api/v1/polls/" + poll + "/close", "{}").expect(200);
    }

    /** The first that is asked, put on the screen. */
    void question(String text) {
        var show = Map.of("show", slug);
        retailer.guest()
                .post("api/v1/questions", Map.of("show", slug, "text", text))
                .expect(200);
        var asked = retailer.client()
                .get("api/v1/questions?show=" + slug)
                .expect(200)
                .json();
        var id = asked.path("items").path(0).path("id").asText();
        retailer.client().post("api/v1/questions/" + id + "/show", show).expect(200);
    }
}
