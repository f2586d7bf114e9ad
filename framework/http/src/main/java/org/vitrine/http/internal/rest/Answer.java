// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.internal.Answers;
import org.vitrine.http.internal.Incidents;

/** Carries Jersey's answer to the connection. Any thread, one at a time. */
final class Answer implements ContainerResponseWriter {
    private static final String POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final Exchange exchange;
    private final Suspension suspension;
    private volatile @Nullable ResponseBody body;

    Answer(Exchange exchange) {
        this.exchange = exchange;
        this.suspension = new Suspension(exchange.loop(), () -> this);
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long contentLength, ContainerResponse answer) {
        int status = answer.getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            exchange.notFound();
        }
        if (exchange.turnedBack()) {
            return OutputStream.nullOutputStream();
        }
        suspension.end();
        Map<String, List<String>> headers = answer.getStringHeaders();
        var response = exchange.visit().request().response();
        var made = new ResponseBody(response, exchange.loop(), target -> head(target, status, headers), contentLength);
        response.closeHandler(gone -> made.breakOff());
        response.exceptionHandler(e -> made.breakOff());
        body = made;
        return exchange.visit().request().method().name().equals("HEAD") ? OutputStream.nullOutputStream() : made;
    }

    @Override
    public boolean suspend(long timeOut, TimeUnit unit, @Nullable TimeoutHandler handler) {
        exchange.leavePart();
        return suspension.begin(unit.toMillis(timeOut), handler);
    }

    @Override
    public void setSuspendTimeout(long timeOut, TimeUnit unit) {
        suspension.reset(unit.toMillis(timeOut));
    }

    @Override
    public void commit() {
        if (exchange.turnedBack()) {
            return;
        }
        var made = body;
        if (made != null) {
            made.close();
        }
        finish();
    }

    @Override
    public void failure(Throwable error) {
        suspension.end();
        var request = exchange.visit().request();
        var made = body;
        var problem = Incidents.report(request.method() + " " + request.path(), error);
        exchange.loop().runOnContext(go -> {
            if (made != null && made.begun()) {
                request.connection().close(); // the only way to say that the body is not whole
                return;
            }
            Answers.problem(request, problem);
        });
        finish();
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }

    private void finish() {
        exchange.leave();
        exchange.loop().runOnContext(go -> Leftovers.discard(exchange.visit().request()));
    }

    private static void head(HttpServerResponse response, int status, Map<String, List<String>> headers) {
        response.setStatusCode(status);
        response.putHeader("Cache-Control", "no-store");
        response.putHeader("Content-Security-Policy", POLICY);
        headers.forEach((name, values) -> response.putHeader(name, values));
    }
}
