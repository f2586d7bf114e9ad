// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vitrine.json.Json;

/** Stripe's own description of its API (OpenAPI), by which each call that is sent is judged. */
final class StripeDescription {
    private static final Path FILE = Path.of("target", "openapi", "stripe.com.json");
    private static final StripeDescription STRIPES = new StripeDescription(read());

    private final JsonNode description;
    private final FormCheck check;

    private StripeDescription(JsonNode description) {
        this.description = description;
        this.check = new FormCheck(description);
    }

    static StripeDescription ofStripe() {
        return STRIPES;
    }

    /** What is wrong with a call; empty if it is as Stripe describes it. */
    List<String> faults(String method, String path, ObjectNode form) {
        for (var described : description.path("paths").properties()) {
            var pattern = Pattern.quote(described.getKey()).replaceAll("\\{[a-z_]+}", "\\\\E[^/]+\\\\Q");
            if (path.matches(pattern)) {
                var call = described.getValue().path(method.toLowerCase(Locale.ROOT));
                return check.faults(path, method.equals("POST") ? body(call) : query(call), form);
            }
        }
        return List.of("Stripe describes no " + path);
    }

    private static JsonNode body(JsonNode call) {
        return call.at("/requestBody/content/application~1x-www-form-urlencoded/schema");
    }

    private static JsonNode query(JsonNode call) {
        var schema = Json.object().put("type", "object").put("additionalProperties", false);
        for (var parameter : call.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                schema.withObject("/properties").set(parameter.path("name").asText(), parameter.path("schema"));
            }
        }
        return schema;
    }

    private static JsonNode read() {
        try {
            return Json.read(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Stripe's description was not fetched", e);
        }
    }
}
