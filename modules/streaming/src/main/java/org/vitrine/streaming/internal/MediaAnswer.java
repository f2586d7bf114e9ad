// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import org.vitrine.http.Problem;
import org.vitrine.json.Json;
import org.vitrine.streaming.spi.ArchiveAnswer;

/** Answers one request for media; on its event loop. Any site may read, without credentials. */
record MediaAnswer(HttpServerRequest request) {
    private static final String ONE_DAY = "86400";
    /** A host may hold back, trim or delete what is kept. */
    private static final String A_MOMENT = "public, max-age=5";

    /** Says to a browser that it may ask. */
    void preflight() {
        response()
                .putHeader("Access-Control-Allow-Methods", "GET, HEAD")
                .putHeader("Access-Control-Allow-Headers", "*")
                .putHeader("Access-Control-Max-Age", ONE_DAY)
                .setStatusCode(204)
                .end();
    }

    /** Sends it, to be cached in this way; 404 where there is nothing. */
    void send(Optional<Buffer> body, String type, String cache) {
        if (body.isEmpty()) {
            gone();
            return;
        }
        if (isOver()) {
            return;
        }
        var response = response().putHeader("Content-Type", type).putHeader("Cache-Control", cache);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(body.get().length()))
                    .end();
        } else {
            response.end(body.get());
        }
    }

    /** Sends the playlist of what is kept. */
    void sendKept(Buffer playlist) {
        send(Optional.of(playlist), MediaRoute.PLAYLIST, A_MOMENT);
    }

    /** Sends a piece of what is kept. */
    void sendPiece(Buffer piece) {
        send(Optional.of(piece), MediaRoute.MP4, MediaRoute.FOR_EVER);
    }

    /** Sends a piece of what is kept by the system's own copying. */
    void sendSlice(ArchiveAnswer.Slice slice) {
        if (isOver()) {
            return;
        }
        var response = response()
                .putHeader("Content-Type", MediaRoute.MP4)
                .putHeader("Cache-Control", MediaRoute.FOR_EVER)
                .putHeader("Content-Length", Long.toString(slice.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.sendFile(slice.file().toString(), slice.offset(), slice.length())
                    .onFailure(failed -> cutOff(response));
        }
    }

    /** It may have been deleted meanwhile; others may share the connection. */
    private void cutOff(HttpServerResponse response) {
        if (response.headWritten()) {
            response.reset();
        } else {
            response.headers().remove("Content-Length");
            gone();
        }
    }

    /** Says that there is no such piece, or no more. */
    void gone() {
        refuse(Problem.of(
                404, "no-such-file", "There is no such part of this stream, or no more; read the playlist anew."));
    }

    void refuse(Problem problem) {
        if (!isOver()) {
            response()
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", "application/problem+json")
                    .setStatusCode(problem.status())
                    .end(Json.write(problem));
        }
    }

    private boolean isOver() {
        return request.response().ended() || request.response().closed();
    }

    private HttpServerResponse response() {
        return request.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "Date, Content-Length")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
    }
}
