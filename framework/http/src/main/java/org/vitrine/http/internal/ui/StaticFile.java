// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.ui;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.internal.Visit;

/** One file in memory, compressed when it is first asked for so. Any thread. */
final class StaticFile {
    private static final int WORTH_COMPRESSING = 1024;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("ts", "text/plain; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("glb", "model/gltf-binary"),
            Map.entry("mp4", "video/mp4"));

    private final byte[] bytes;
    private final String type;
    private final String tag;
    private volatile @Nullable Buffer compressed;

    StaticFile(String name, byte[] bytes) {
        this.bytes = bytes;
        this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        this.tag = '"' + HexFormat.of().formatHex(BundleUi.sha256().digest(bytes), 0, 8) + '"';
    }

    byte[] bytes() {
        return bytes;
    }

    /** Answers with this file; any site's pages may load it. */
    void answer(Visit visit, String caching) {
        var response = visit.request().response();
        response.putHeader("Cache-Control", caching);
        response.putHeader("ETag", tag);
        response.putHeader("Vary", "Accept-Encoding");
        response.putHeader("Access-Control-Allow-Origin", "*");
        response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (visit.header("If-None-Match").contains(tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", type);
        var body = body(visit);
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (visit.request().method().name().equals("HEAD")) {
            response.end();
            return;
        }
        response.end(body);
    }

    private Buffer body(Visit visit) {
        if (!compressible() || !visit.header("Accept-Encoding").contains("gzip")) {
            return Buffer.buffer(bytes);
        }
        visit.request().response().putHeader("Content-Encoding", "gzip");
        return gzip();
    }

    private boolean compressible() {
        return bytes.length >= WORTH_COMPRESSING
                && (type.startsWith("text/") || type.contains("json") || type.contains("svg") || type.contains("wasm"));
    }

    private Buffer gzip() {
        var known = compressed;
        if (known != null) {
            return known;
        }
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var made = Buffer.buffer(out.toByteArray());
        compressed = made;
        return made;
    }
}
