// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Judges a form by a schema of OpenAPI 3.0. All values of a form are texts, so numbers and flags are judged by how they are written. */
final class FormCheck {
    private final JsonNode description;

    FormCheck(JsonNode description) {
        this.description = description;
    }

    /** What is wrong; empty if nothing is. */
    List<String> faults(String where, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            return faults(where, description.at(schema.path("$ref").asText().substring(1)), value);
        }
        if (schema.has("anyOf")) {
            return ofSome(where, schema.path("anyOf"), value);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> ofObject(where, schema, value);
            case "array" -> ofArray(where, schema, value);
            case "integer" -> ofText(where, value, "-?\\d+");
            case "number" -> ofText(where, value, "-?\\d+(\\.\\d+)?");
            case "boolean" -> ofText(where, value, "true|false");
            case "string" -> ofString(where, schema, value);
            default -> List.of(where + " is described in no way that is known here: " + schema);
        };
    }

    private List<String> ofSome(String where, JsonNode schemas, JsonNode value) {
        boolean fits = StreamSupport.stream(schemas.spliterator(), false)
                .anyMatch(schema -> faults(where, schema, value).isEmpty());
        return fits ? List.of() : List.of(where + " fits none of what it may be: " + value);
    }

    private List<String> ofObject(String where, JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return List.of(where + " is no object");
        }
        var faults = new ArrayList<String>();
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(where + " lacks " + name.asText());
            }
        });
        value.properties().forEach(field -> {
            var place = where + "." + field.getKey();
            var known = schema.path("properties").path(field.getKey());
            var other = schema.path("additionalProperties");
            if (!known.isMissingNode()) {
                faults.addAll(faults(place, known, field.getValue()));
            } else if (other.isObject()) {
                faults.addAll(faults(place, other, field.getValue()));
            } else {
                faults.add(place + " is unknown to Stripe");
            }
        });
        return faults;
    }

    private List<String> ofArray(String where, JsonNode schema, JsonNode value) {
        if (!value.isArray()) {
            return List.of(where + " is no list");
        }
        var faults = new ArrayList<String>();
        value.forEach(item -> faults.addAll(faults(where, schema.path("items"), item)));
        return faults;
    }

    private static List<String> ofString(String where, JsonNode schema, JsonNode value) {
        boolean tooLong = schema.has("maxLength")
                && value.asText().length() > schema.path("maxLength").asInt();
        boolean strange = schema.has("enum")
                && StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .noneMatch(known -> known.asText().equals(value.asText()));
        return tooLong || strange || !value.isTextual() ? List.of(where + " cannot be " + value) : List.of();
    }

    private static List<String> ofText(String where, JsonNode value, String form) {
        return value.isTextual() && value.asText().matches(form) ? List.of() : List.of(where + " cannot be " + value);
    }
}
