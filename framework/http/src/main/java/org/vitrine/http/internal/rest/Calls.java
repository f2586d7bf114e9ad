// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Invocable;
import org.vitrine.http.Problem;

/**
 * Calls resource methods, also those of classes that are no one else's business and so not public.
 *
 * <p>A request without a body reaches the method with null for it; one that does not reckon with that and fails has
 * its sender told.
 */
final class Calls {
    private Calls() {}

    static InvocationHandler to(Invocable invocable) {
        var method = invocable.getHandlingMethod();
        method.setAccessible(true);
        int body = bodyOf(method);
        return (target, handed, arguments) ->
                handed.equals(method) ? call(method, target, arguments, body) : handed.invoke(target, arguments);
    }

    /** Whether it is what the body is read into. */
    static boolean isBody(Parameter parameter) {
        return Stream.of(parameter.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(type -> type.getName().startsWith("jakarta.ws.rs."));
    }

    private static int bodyOf(Method method) {
        var parameters = method.getParameters();
        return IntStream.range(0, parameters.length)
                .filter(i -> isBody(parameters[i]))
                .findFirst()
                .orElse(-1);
    }

    private static Object call(Method method, Object target, Object[] arguments, int body)
            throws ReflectiveOperationException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (body >= 0 && arguments[body] == null && e.getCause() instanceof NullPointerException) {
                var problem = Problem.of(400, "bad-request", "The request needs a JSON body.");
                throw new InvocationTargetException(problem.asException());
            }
            throw e;
        }
    }
}
