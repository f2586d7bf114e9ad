// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.BodyLimit;

/** Notes which part a request has come to, before anything else is done with it; turns it back where that part has gone. */
@Priority(Integer.MIN_VALUE)
final class PartTracking implements ContainerRequestFilter {
    private final Map<Object, Part> parts;
    private final long bodyLimitBytes;

    PartTracking(Map<Object, Part> parts, long bodyLimitBytes) {
        this.parts = Map.copyOf(parts);
        this.bodyLimitBytes = bodyLimitBytes;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var exchange = Exchange.of(context);
        var part = part(context);
        if (part != null && !exchange.enter(part)) {
            context.abortWith(
                    Response.status(Response.Status.SERVICE_UNAVAILABLE).build());
            return;
        }
        exchange.limitBody(limit((ContainerRequest) context));
    }

    private @Nullable Part part(ContainerRequestContext context) {
        for (var matched : context.getUriInfo().getMatchedResources()) {
            var part = parts.get(matched);
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private long limit(ContainerRequest request) {
        var matched = request.getUriInfo().getMatchedResourceMethod();
        if (matched == null) {
            return bodyLimitBytes;
        }
        var method = matched.getInvocable().getHandlingMethod();
        return limit(method);
    }

    private long limit(Method method) {
        var own = method.getAnnotation(BodyLimit.class);
        var limit = own == null ? method.getDeclaringClass().getAnnotation(BodyLimit.class) : own;
        return limit == null ? bodyLimitBytes : limit.value();
    }
}
