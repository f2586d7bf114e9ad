// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vitrine.http.Problem;
import org.vitrine.identity.Permit;
import org.vitrine.json.Json;

/** One resource method, as OpenAPI says it. */
record Operation(Method method, Schemas schemas) {
    static final String TOKEN = "token";
    static final String SESSION = "session";

    ObjectNode describe() {
        var type = method.getDeclaringClass().getSimpleName().replace("Resource", "");
        var operation =
                Json.object().put("operationId", type + "." + method.getName() + "." + method.getParameterCount());
        operation.putArray("tags").add(type);
        parameters(operation.putArray("parameters"));
        body(operation);
        responses(operation.putObject("responses"));
        security(operation);
        return operation;
    }

    private void parameters(ArrayNode all) {
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                add(all, "path", parameter.getAnnotation(PathParam.class).value(), parameter)
                        .put("required", true);
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                add(all, "query", parameter.getAnnotation(QueryParam.class).value(), parameter);
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                add(all, "header", parameter.getAnnotation(HeaderParam.class).value(), parameter);
            }
        }
    }

    private ObjectNode add(ArrayNode all, String in, String name, Parameter parameter) {
        var described = all.addObject().put("name", name).put("in", in);
        var schema = schemas.of(parameter.getParameterizedType()).deepCopy();
        var usual = parameter.getAnnotation(DefaultValue.class);
        if (usual != null) {
            schema.put("default", usual.value());
        }
        described.set("schema", schema);
        return described;
    }

    private void body(ObjectNode operation) {
        Stream.of(method.getParameters())
                .filter(Calls::isBody)
                .findFirst()
                .ifPresent(body -> operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject("application/json")
                        .set("schema", schemas.of(body.getParameterizedType())));
    }

    private void responses(ObjectNode responses) {
        var returned = method.getReturnType();
        boolean nothing = returned == void.class;
        var good = responses.putObject(nothing ? "204" : returned == Response.class ? "2XX" : "200");
        good.put("description", nothing ? "Done." : "What was asked for.");
        if (!nothing && returned != Response.class) {
            good.putObject("content").putObject(media()).set("schema", schemas.of(method.getGenericReturnType()));
        }
        responses
                .putObject("default")
                .put("description", "What went wrong, as RFC 9457 says it.")
                .putObject("content")
                .putObject(Problems.TYPE)
                .set("schema", schemas.of(Problem.class));
    }

    private String media() {
        var own = method.getAnnotation(Produces.class);
        var media = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return media == null || media.value().length == 0 ? "application/json" : media.value()[0];
    }

    private void security(ObjectNode operation) {
        var own = method.getAnnotation(Permit.class);
        var permit = own == null ? method.getDeclaringClass().getAnnotation(Permit.class) : own;
        var permitted = permit == null ? List.<String>of() : List.of(permit.value());
        var all = operation.putArray("security");
        if (permitted.contains(Permit.ANYONE)) {
            all.addObject();
        }
        all.addObject().putArray(TOKEN);
        if (!Set.of(Permit.SHOPPER).containsAll(permitted)) {
            all.addObject().putArray(SESSION);
        }
        var words = operation.putArray("x-permit");
        permitted.forEach(words::add);
    }
}
