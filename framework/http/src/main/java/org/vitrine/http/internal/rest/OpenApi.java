// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vitrine.json.Json;

/** Describes the resources of one generation as OpenAPI 3.1; made when it is first asked for. Any thread. */
final class OpenApi {
    private final List<Class<?>> resources;
    /** Guarded by {@code this}. */
    private @Nullable ObjectNode description;

    OpenApi(List<Class<?>> resources) {
        this.resources = List.copyOf(resources);
    }

    synchronized ObjectNode description() {
        if (description == null) {
            description = describe();
        }
        return description;
    }

    private ObjectNode describe() {
        var root = Json.object().put("openapi", "3.1.0");
        root.putObject("info").put("title", "Vitrine").put("version", "1");
        root.putArray("servers").addObject().put("url", "/api/v1");
        var schemas = new Schemas();
        var paths = root.putObject("paths");
        resources.stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .sorted((a, b) -> path(a).compareTo(path(b)))
                .forEach(method -> httpMethod(method)
                        .ifPresent(verb -> paths.withObjectProperty(path(method))
                                .set(verb.toLowerCase(Locale.ROOT), new Operation(method, schemas).describe())));
        var components = root.putObject("components");
        components.set("schemas", schemas.all());
        security(components.putObject("securitySchemes"));
        return root;
    }

    private static void security(ObjectNode schemes) {
        schemes.putObject(Operation.TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "A guest's token or a staff member's API key.");
        schemes.putObject(Operation.SESSION)
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "__Host-vitrine")
                .put("description", "A staff member's session; what changes something needs X-CSRF-Token as well.");
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    /** With a slash at the front and none at the end; patterns of path parameters are left out. */
    private static String path(Method method) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null)
                .flatMap(path -> Stream.of(path.value().split("/")))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.replaceAll("\\{\\s*([^:}\\s]+).*}", "{$1}"))
                .reduce("", (all, segment) -> all + "/" + segment);
    }
}
