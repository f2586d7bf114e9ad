// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ParamException;
import org.vitrine.http.Problem;

/** Gives words to what JAX-RS says by a status alone. */
final class HttpMistakes {
    private HttpMistakes() {}

    static Response answer(WebApplicationException mistake) {
        var given = mistake.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        var problem = mistake instanceof ParamException bad ? parameter(bad) : problem(given.getStatus());
        return Response.fromResponse(given)
                .status(problem.status())
                .type(Problems.TYPE)
                .entity(problem)
                .build();
    }

    private static Problem parameter(ParamException mistake) {
        if (mistake instanceof ParamException.PathParamException) {
            return Problem.of(404, "not-found", "There is nothing at this address.");
        }
        return Problem.of(400, "bad-request", "The value of '" + mistake.getParameterName() + "' cannot be read.");
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "bad-request", "The request cannot be understood.");
            case 401 -> Problem.of(401, "not-signed-in", "Sign in or send a token.");
            case 403 -> Problem.of(403, "forbidden", "This is not permitted.");
            case 404 -> Problem.of(404, "not-found", "There is nothing at this address.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not answer to this method.");
            case 406 -> Problem.of(406, "not-acceptable", "What is here is not to be had in a form that you accept.");
            case 413 -> Problem.of(413, "body-too-large", "The request's body is too large.");
            case 415 ->
                Problem.of(415, "unsupported-media-type", "The request's body is of a type that is not understood.");
            default -> Problem.of(status, "http-" + status, "The request was not answered.");
        };
    }
}
