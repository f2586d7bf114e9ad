// SPDX-License-Identifier: Apache-2.0
package org.vitrine.demo.internal;

import java.util.List;
import org.vitrine.json.Json;

/** What the guests say, and what the host answers, in turn; {@code guests.json}. */
record Script(List<String> guests, List<List<String>> talk) {
    /** Who the host is in the script. */
    static final String HOST = "host";

    static Script load() {
        return Json.read(Catalogue.text("guests.json"), Script.class);
    }

    /** The line after so many others; the talk begins anew when it is over. */
    Line line(int number) {
        var line = talk.get(number % talk.size());
        return new Line(line.get(0), line.get(1));
    }

    /** One sentence of somebody. */
    record Line(String who, String text) {}
}
