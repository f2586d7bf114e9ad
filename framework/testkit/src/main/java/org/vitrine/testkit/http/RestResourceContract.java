// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitrine.identity.Permit;

/** What every REST resource must be; inherit it in a test of yours. What it answers is yours to test. */
public abstract class RestResourceContract {
    /** The resource's class. */
    protected abstract Class<?> resource();

    @Test
    void itsPathIsRelativeToTheApi() {
        var path = Optional.ofNullable(resource().getAnnotation(Path.class)).map(Path::value);

        assertTrue(path.isPresent(), "a resource is a class with @Path");
        assertTrue(
                path.get().matches("[a-z0-9{][^ ?#]*[^/]"), () -> "\"" + path.get() + "\" begins or ends with a slash");
    }

    @Test
    void everyMethodSaysWhoMayCallIt() {
        for (var method : methods()) {
            var permit = Optional.ofNullable(method.getAnnotation(Permit.class))
                    .or(() -> Optional.ofNullable(resource().getAnnotation(Permit.class)));
            assertTrue(permit.isPresent(), () -> method + " has no @Permit, so it is refused to everyone");
            assertTrue(permit.get().value().length > 0, () -> method + " permits nobody");
        }
    }

    @Test
    void whatItAnswersHasAType() {
        for (var method : methods()) {
            if (method.getReturnType() != void.class) {
                var type = Optional.ofNullable(method.getAnnotation(Produces.class))
                        .or(() -> Optional.ofNullable(resource().getAnnotation(Produces.class)));
                assertTrue(type.isPresent(), () -> method + " has no @Produces");
            }
        }
    }

    @Test
    void itCanBeReached() {
        assertTrue(Modifier.isPublic(resource().getModifiers()), "the class is public");
        assertFalse(methods().isEmpty(), "it has a method with @GET, @POST, @PUT or @DELETE");
        for (var method : methods()) {
            assertTrue(Modifier.isPublic(method.getModifiers()), () -> method + " is public");
        }
    }

    private List<Method> methods() {
        return Arrays.stream(resource().getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(found -> found.annotationType().isAnnotationPresent(HttpMethod.class)))
                .toList();
    }
}
