// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;
import org.vitrine.http.internal.Incidents;
import org.vitrine.json.BadJson;
import org.vitrine.showlog.LogUnavailable;
import org.vitrine.store.StoreBusy;
import org.vitrine.store.StoreFailed;

/** Turns whatever is thrown into problem JSON; what nobody expected is logged once and told under a number alone. */
final class Problems implements ExceptionMapper<Throwable> {
    static final String TYPE = "application/problem+json";

    private static final int DEEPEST = 10;

    @Override
    public Response toResponse(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> cause instanceof ProblemException said ? Stream.of(said) : Stream.empty())
                .findFirst()
                .map(said -> answer(said.problem()))
                .or(() -> causes(thrown).flatMap(cause -> known(cause).stream()).findFirst())
                .orElseGet(() -> answer(Incidents.report("A REST request", thrown)));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static Optional<Response> known(Throwable thrown) {
        return switch (thrown) {
            case BadJson e -> Optional.of(bad("bad-json", String.valueOf(e.getMessage())));
            case JsonProcessingException e -> Optional.of(bad("bad-json", JsonMistake.sentence(e)));
            case StoreBusy e -> Optional.of(later("store-busy", "The database is busy; try again in a moment."));
            case StoreFailed e ->
                Optional.of(failed(e, 500, "store-failed", "The database failed; nothing has changed."));
            case LogUnavailable e ->
                Optional.of(failed(
                        e,
                        503,
                        "log-unavailable",
                        "This could not be written to the show's log; it has not happened."));
            case WebApplicationException e -> Optional.of(HttpMistakes.answer(e));
            case IllegalArgumentException e ->
                Optional.of(e)
                        .filter(Blame::fallsOnSender)
                        .map(refusal -> bad("bad-request", String.valueOf(refusal.getMessage())));
            default -> Optional.empty();
        };
    }

    static Response answer(Problem problem) {
        return Response.status(problem.status()).type(TYPE).entity(problem).build();
    }

    private static Response bad(String code, String sentence) {
        return answer(Problem.of(400, code, sentence));
    }

    private static Response later(String code, String sentence) {
        return Response.fromResponse(answer(Problem.of(503, code, sentence)))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private static Response failed(Exception thrown, int status, String code, String sentence) {
        var answer = Response.fromResponse(answer(Incidents.report("A REST request", thrown, status, code, sentence)));
        return status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, 1).build() : answer.build();
    }
}
