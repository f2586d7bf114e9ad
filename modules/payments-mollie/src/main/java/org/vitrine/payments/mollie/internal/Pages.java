// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/** A list of Mollie's, newest first, page by page. */
final class Pages {
    private static final int LONGEST = 250;

    private final MollieLine line;
    private final String name;
    private Optional<String> next;

    /**
     * Begins with the first page.
     *
     * @param name of what is listed
     */
    Pages(MollieLine line, String path, String name) {
        this.line = line;
        this.name = name;
        this.next = Optional.of(path + (path.contains("?") ? "&" : "?") + "limit=" + LONGEST);
    }

    boolean hasMore() {
        return next.isPresent();
    }

    JsonNode next() throws MollieException {
        var page = line.get(next.orElseThrow());
        next = Optional.of(page.at("/_links/next/href").asText())
                .filter(href -> !href.isEmpty())
                .map(Pages::path);
        return page.path("_embedded").path(name);
    }

    /** Only the path is followed, so that the key never goes elsewhere. */
    private static String path(String href) {
        var address = URI.create(href);
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
