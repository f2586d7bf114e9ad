// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts the triangles of a model's meshes (glTF 2.0, section 3.7.2.1: modes 4, 5 and 6). */
final class Triangles {
    private static final int LIST = 4;
    private static final int STRIP = 5;
    private static final int FAN = 6;

    private Triangles() {}

    static long count(GlbFile file) {
        long triangles = 0;
        for (var mesh : file.json().path("meshes")) {
            for (var primitive : mesh.path("primitives")) {
                triangles += of(primitive, file.json().path("accessors"));
            }
        }
        return triangles;
    }

    private static long of(JsonNode primitive, JsonNode accessors) {
        int corners = primitive.has("indices")
                ? primitive.path("indices").asInt()
                : primitive.path("attributes").path("POSITION").asInt(-1);
        long count = accessors.path(corners).path("count").asLong();
        return switch (primitive.path("mode").asInt(LIST)) {
            case LIST -> count / 3;
            case STRIP, FAN -> Math.max(0, count - 2);
            default -> 0;
        };
    }
}
