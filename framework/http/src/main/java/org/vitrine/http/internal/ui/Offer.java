// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vitrine.json.Json;
import org.vitrine.ui.Slot;
import org.vitrine.ui.UiContribution;

/** One contribution as pages are told of it: where it goes, where to load it from, and which version it is. */
record Offer(ObjectNode json) {
    private static final System.Logger LOG = System.getLogger(Offer.class.getName());

    /** What a manifest says, completed; {@link IllegalArgumentException} tells what is wrong with it. */
    static Offer of(BundleUi bundle, JsonNode given) {
        if (!(given.deepCopy() instanceof ObjectNode json)) {
            throw new IllegalArgumentException(
                    "A contribution in META-INF/vitrine-ui.json is to be an object, not " + given);
        }
        var slot = required(json, "slot");
        var module = required(json, "module");
        var export = required(json, "export");
        bundle.file(module);
        if (Slot.find(slot).isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    bundle.name() + " contributes to " + slot + ", which this shop has not");
        }
        json.put("id", bundle.name() + "/" + slot + "/" + export);
        json.put("bundle", bundle.name()).put("version", bundle.version()).put("digest", bundle.digest());
        json.put("base", bundle.base()).put("module", bundle.base() + module);
        json.set("languages", Json.tree(bundle.languages().stream().sorted().toList()));
        return new Offer(json);
    }

    /** What a service says, in the manifest's form. */
    static Offer of(BundleUi bundle, UiContribution given) {
        var json = Json.object();
        json.put("slot", given.slot().id()).put("module", given.module()).put("export", given.export());
        var terms = given.terms();
        terms.title().ifPresent(title -> json.set("title", Json.tree(title)));
        terms.permission().ifPresent(permission -> json.put("permission", permission));
        if (!terms.routes().isEmpty()) {
            json.set("routes", Json.tree(terms.routes()));
        }
        if (terms.framed()) {
            json.put("framed", true);
        }
        return of(bundle, json);
    }

    /** The same over versions. */
    String id() {
        return json.path("id").asText();
    }

    private static String required(JsonNode json, String name) {
        var value = json.path(name).asText();
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "A contribution in META-INF/vitrine-ui.json lacks its " + name + ": " + json);
        }
        return value;
    }
}
