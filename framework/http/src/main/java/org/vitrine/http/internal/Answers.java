// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.vitrine.http.Problem;
import org.vitrine.json.Json;

/** The short answers that the front gives itself. For the request's event loop. */
public final class Answers {
    private static final String TEXTS = "org.vitrine.http.internal.texts";
    private static final String PAGE = """
            <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%s</title><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p>
            """;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Answers() {}

    /** Nothing is there: a page for people, problem JSON for programs. */
    public static void notFound(Visit visit) {
        if (visit.header("Accept").contains("text/html") && !visit.path().startsWith("/api/")) {
            page(visit, 404);
            return;
        }
        problem(visit.request(), Problem.of(404, "not-found", "There is nothing at " + visit.path() + "."));
    }

    /** Answers with problem JSON; does nothing where the answer has begun already. */
    public static void problem(HttpServerRequest request, Problem problem) {
        json(request, problem.status(), "application/problem+json", problem);
    }

    /** Answers 503 and asks to come back in a moment. */
    public static void later(HttpServerRequest request, String sentence) {
        request.response().putHeader("Retry-After", "2");
        problem(request, Problem.of(503, "unavailable", sentence));
    }

    public static void json(HttpServerRequest request, int status, String type, Object body) {
        var response = request.response();
        if (!open(response)) {
            return;
        }
        response.putHeader("Cache-Control", "no-store");
        send(request, status, type, Json.write(body));
    }

    /** Answers 200 with a text of this type, not to be kept by anyone. */
    static void text(HttpServerRequest request, String type, String text) {
        if (open(request.response())) {
            request.response().putHeader("Cache-Control", "no-store");
            send(request, 200, type, text);
        }
    }

    /** Whether an answer can still be given. */
    public static boolean open(HttpServerResponse response) {
        return !response.headWritten() && !response.ended() && !response.closed();
    }

    private static void page(Visit visit, int status) {
        var texts = ResourceBundle.getBundle(TEXTS, language(visit), Answers.class.getClassLoader(), PLAIN);
        var title = texts.getString("title." + status);
        var detail = texts.getString("detail." + status);
        var html = PAGE.formatted(texts.getString("lang"), title, title, detail, texts.getString("home"));
        visit.request()
                .response()
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        send(visit.request(), status, "text/html; charset=utf-8", html);
    }

    private static Locale language(Visit visit) {
        try {
            var wanted = Locale.LanguageRange.parse(visit.header("Accept-Language"));
            var best = Locale.lookup(wanted, LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static void send(HttpServerRequest request, int status, String type, String text) {
        var response = request.response().setStatusCode(status);
        var body = Buffer.buffer(text);
        response.putHeader("Content-Type", type).putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method().name().equals("HEAD")) {
            response.end();
            return;
        }
        response.end(body);
    }
}
