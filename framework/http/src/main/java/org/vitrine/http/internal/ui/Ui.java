// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vitrine.http.internal.Routes;
import org.vitrine.json.Json;

/**
 * All that the bundles of one moment bring for browsers. Immutable.
 *
 * @param fixed files with an address that stays the same over versions, by that address
 * @param importMap as a browser wants it
 * @param themes addresses of style sheets that every page has after its own, in the order of their bundles' names
 * @param contributions what stands in slots
 */
record Ui(
        Routes<PageTemplate> pages,
        Map<String, StaticFile> fixed,
        ObjectNode importMap,
        List<String> themes,
        Listing contributions) {
    static Ui of(Collection<BundleUi> bundles, List<Offer> offers) {
        var pages = Routes.<PageTemplate>none();
        var fixed = new HashMap<String, StaticFile>();
        for (var bundle : bundles) {
            for (var page : bundle.manifest().pages()) {
                pages = pages.with(page.path(), new PageTemplate(bundle, page));
            }
            bundle.manifest().files().forEach(file -> fixed.put(file.path(), bundle.file(file.file())));
        }
        return new Ui(pages, Map.copyOf(fixed), importMap(bundles), themes(bundles), Listing.of(offers));
    }

    static Ui empty() {
        return of(List.of(), List.of());
    }

    private static ObjectNode importMap(Collection<BundleUi> bundles) {
        var map = Json.object();
        var imports = map.putObject("imports");
        bundles.forEach(bundle ->
                bundle.manifest().imports().forEach((name, file) -> imports.put(name, bundle.base() + file)));
        return map;
    }

    private static List<String> themes(Collection<BundleUi> bundles) {
        return bundles.stream()
                .flatMap(bundle -> bundle.manifest().themes().stream().map(file -> bundle.base() + file))
                .toList();
    }

    /**
     * All contributions, written once: thousands of pages may ask for them at the same time.
     *
     * @param digest changes with any of them
     * @param text as JSON that may stand in a page
     */
    record Listing(String digest, String text, StaticFile file) {
        static Listing of(List<Offer> offers) {
            var items = Json.write(offers.stream().map(Offer::json).toList());
            var digest = BundleUi.shortDigest(items.getBytes(StandardCharsets.UTF_8));
            var text = "{\"digest\":\"" + digest + "\",\"items\":" + items.replace("<", "\\u003c") + "}";
            return new Listing(
                    digest, text, new StaticFile("contributions.json", text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
