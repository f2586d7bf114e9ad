// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.idempotency;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.vitrine.http.Peer;
import org.vitrine.http.Problem;
import org.vitrine.identity.Caller;

/**
 * Runs a request with a key only once: keeps its answer before it is sent, and gives it again to whoever sends the
 * same.
 *
 * <p>After the one who asks is known. Answers that say "not now" (408, 429, 5xx) are not kept: nothing has happened.
 */
@Priority(Priorities.USER)
final class OnlyOnce implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIM = "org.vitrine.http.claim";
    private static final String HEAD = "org.vitrine.http.head";
    private static final int LONGEST_KEY = 255;

    private final FirstAnswers answers;

    OnlyOnce(FirstAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.of(400, "bad-idempotency-key", HEADER + " has between 1 and " + LONGEST_KEY + " characters.")
                    .asException();
        }
        var claim = claim(request, key);
        switch (answers.claim(claim)) {
            case FirstAnswers.Outcome.Yours yours -> request.setProperty(CLAIM, claim);
            case FirstAnswers.Outcome.Answered done ->
                request.abortWith(done.answer().response());
            case FirstAnswers.Outcome.Other other ->
                throw Problem.of(
                                409, "idempotency-key-reused", "This key was used for another request; take a new one.")
                        .asException();
            case FirstAnswers.Outcome.Running running -> request.abortWith(inProgress());
            case FirstAnswers.Outcome.Lost lost ->
                throw Problem.of(
                                409,
                                "outcome-unknown",
                                "The first request with this key was interrupted; see whether it took effect.")
                        .asException();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) {
            return;
        }
        if (passing(response.getStatus())) {
            answers.release(claim);
            return;
        }
        var media = response.hasEntity() ? Objects.toString(response.getMediaType(), "") : "";
        var location = Objects.toString(response.getHeaders().getFirst(HttpHeaders.LOCATION), "");
        var head = new StoredAnswer(response.getStatus(), media, location, new byte[0]);
        if (response.hasEntity()) {
            request.setProperty(HEAD, head);
            return;
        }
        answers.keep(claim, head);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(CLAIM) instanceof Claim claim)
                || !(context.getProperty(HEAD) instanceof StoredAnswer head)) {
            context.proceed();
            return;
        }
        var wire = context.getOutputStream();
        var buffer = new ByteArrayOutputStream();
        context.setOutputStream(buffer);
        context.proceed();
        context.setOutputStream(wire);
        answers.keep(claim, head.with(buffer.toByteArray()));
        buffer.writeTo(wire);
    }

    private static Claim claim(ContainerRequestContext request, String key) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var caller = Caller.of(request.getSecurityContext());
        var who = caller instanceof Caller.Anonymous
                ? "anonymous " + Peer.of(request).address()
                : caller.getClass().getSimpleName() + " " + caller.getName();
        return Claim.of(
                who,
                key,
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath(),
                body);
    }

    private static Response inProgress() {
        var problem =
                Problem.of(409, "request-in-progress", "The first request with this key is still being worked on.");
        return Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.RETRY_AFTER, 1)
                .entity(problem)
                .build();
    }

    private static boolean passing(int status) {
        return status >= 500 || status == 408 || status == 429;
    }
}
