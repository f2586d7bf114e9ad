// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vitrine.blobs.BlobId;

/**
 * The answer to a request for a file that is there.
 *
 * <p>A file on disk goes out by the system's own copying; other bytes are read on a virtual thread, which waits for the peer to take
 * each piece. Everyone may read it from anywhere, and nothing in it may run: what it is said to be is what the browser must
 * take it for, and as a page of its own it stands in an empty sandbox.
 */
final class BlobAnswer {
    private static final int PIECE = 64 * 1024;

    private final HttpServerRequest request;
    private final StoredBlob blob;
    private final String tag;
    private final long size;

    private BlobAnswer(HttpServerRequest request, StoredBlob blob, String tag) {
        this.request = request;
        this.blob = blob;
        this.tag = tag;
        this.size = blob.size();
    }

    static BlobAnswer to(HttpServerRequest request, BlobId id, StoredBlob blob) {
        return new BlobAnswer(request, blob, "\"" + id + "\"");
    }

    /** Sends it; called on a virtual thread, with the request's context. */
    void send(Context context) {
        var known = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        if (known.contains(tag) || known.equals("*")) {
            context.runOnContext(now -> finish(304, Optional.empty()));
            return;
        }
        var span = span();
        if (span.isEmpty()) {
            context.runOnContext(now -> finish(416, Optional.of("bytes */" + size)));
            return;
        }
        send(span.get(), context);
    }

    private void send(Span span, Context context) {
        if (HttpMethod.HEAD.equals(request.method()) || span.length() == 0) {
            context.runOnContext(now -> {
                begin(span);
                var unused = request.response().end();
            });
            return;
        }
        blob.content()
                .file()
                .ifPresentOrElse(file -> context.runOnContext(now -> sendFile(file, span)), () -> stream(span));
    }

    private void sendFile(Path file, Span span) {
        var unused = begin(span)
                .sendFile(file.toString(), span.offset(), span.length())
                .onFailure(gone -> request.connection().close());
    }

    private void stream(Span span) {
        try (var in = blob.content().from(span.offset())) {
            var response = begin(span);
            long left = span.length();
            while (left > 0) {
                var piece = in.readNBytes((int) Math.min(PIECE, left));
                if (piece.length == 0) {
                    throw new IOException("the file is shorter than it was said to be");
                }
                await(response.write(Buffer.buffer(piece)));
                left -= piece.length;
            }
            await(response.end());
        } catch (IOException e) {
            request.connection().close();
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Span> span() {
        var condition = request.getHeader("If-Range");
        if (condition != null && !condition.equals(tag)) {
            return Optional.of(Span.whole(size));
        }
        return Span.asked(request.getHeader("Range"), size);
    }

    private HttpServerResponse begin(Span span) {
        var response = headers();
        response.putHeader("Content-Length", Long.toString(span.length()));
        if (span.isWhole(size)) {
            return response;
        }
        return response.setStatusCode(206).putHeader("Content-Range", span.of(size));
    }

    private void finish(int status, Optional<String> contentRange) {
        var response = headers().setStatusCode(status);
        contentRange.ifPresent(range -> response.putHeader("Content-Range", range));
        var unused = response.end();
    }

    private HttpServerResponse headers() {
        return request.response()
                .putHeader("Content-Type", blob.contentType())
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("ETag", tag)
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("Access-Control-Allow-Origin", "*");
    }

    private static void await(Future<Void> sent) {
        sent.toCompletionStage().toCompletableFuture().join();
    }
}
