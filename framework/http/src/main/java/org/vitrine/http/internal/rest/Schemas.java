// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.vitrine.json.Json;

/** JSON schemas of Java types, as the mapper would write their values; our own types by name. For one thread. */
final class Schemas {
    private final Map<JavaType, String> names = new HashMap<>();
    private final ObjectNode all = Json.object();

    /** The schema of a type, or a reference to it. */
    ObjectNode of(Type type) {
        var java = Json.mapper().constructType(type);
        if (!named(java)) {
            return built(java);
        }
        return Json.object().put("$ref", "#/components/schemas/" + name(java));
    }

    ObjectNode all() {
        return all;
    }

    private String name(JavaType type) {
        var known = names.get(type);
        if (known != null) {
            return known;
        }
        var name = freeName(type);
        names.put(type, name);
        all.set(name, Json.object()); // holds the name while types that contain themselves are gone through
        all.set(name, built(type));
        return name;
    }

    private String freeName(JavaType type) {
        var plain = new StringBuilder(type.getRawClass().getSimpleName());
        type.getBindings()
                .getTypeParameters()
                .forEach(parameter ->
                        plain.append("Of").append(parameter.getRawClass().getSimpleName()));
        var name = plain.toString();
        for (int i = 2; all.has(name); i++) {
            name = plain.toString() + i;
        }
        return name;
    }

    private static boolean named(JavaType type) {
        return !type.isPrimitive()
                && !type.isContainerType()
                && !type.isReferenceType()
                && !JsonNode.class.isAssignableFrom(type.getRawClass())
                && !type.getRawClass().getPackageName().startsWith("java.")
                && !type.getRawClass().getPackageName().startsWith("jakarta.");
    }

    private ObjectNode built(JavaType type) {
        var visitor = new SchemaVisitor(this);
        try {
            Json.mapper().acceptJsonFormatVisitor(type, visitor);
            return visitor.schema();
        } catch (JsonMappingException e) {
            return Json.object(); // a type that cannot be written as JSON: anything
        }
    }
}
