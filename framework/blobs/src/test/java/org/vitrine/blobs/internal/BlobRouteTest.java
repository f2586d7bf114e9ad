// SPDX-License-Identifier: Apache-2.0
package org.vitrine.blobs.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitrine.blobs.BlobId;
import org.vitrine.blobs.spi.BlobStore;
import org.vitrine.testkit.Databases;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.TestDatabase;

class BlobRouteTest {
    private static final int SIZE = 300_000;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final TestDatabase database = Databases.fresh(Databases.Kind.H2);
    private final byte[] content = new byte[SIZE];
    private int port;

    @BeforeEach
    void makeContent() {
        new Random(1).nextBytes(content);
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileIsServedWholeForEverAndHarmless(boolean local) throws Exception {
        var id = serve(local);

        var answer = get(id.address());

        assertEquals(200, answer.statusCode());
        assertArrayEquals(content, answer.body());
        assertEquals("model/gltf-binary", header(answer, "Content-Type"));
        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Security-Policy").contains("sandbox"));
        assertEquals("\"" + id + "\"", header(answer, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartIsServedAsAsked(boolean local) throws Exception {
        var id = serve(local);

        var answer = get(id.address(), "Range", "bytes=1000-200999");

        assertEquals(206, answer.statusCode());
        assertEquals("bytes 1000-200999/300000", header(answer, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(content, 1000, 201_000), answer.body());
    }

    @Test
    void whoHasItIsToldSo() throws Exception {
        var id = serve(true);

        assertEquals(304, get(id.address(), "If-None-Match", "\"" + id + "\"").statusCode());
        assertEquals(200, get(id.address(), "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void aRangeBeyondTheEndIsRefusedAndOneOfAnotherContentIgnored() throws Exception {
        var id = serve(true);

        var beyond = get(id.address(), "Range", "bytes=300000-");
        assertEquals(416, beyond.statusCode());
        assertEquals("bytes */300000", header(beyond, "Content-Range"));
        assertEquals(
                200,
                get(id.address(), "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode());
    }

    @Test
    void aHeadSaysHowLongItIs() throws Exception {
        var id = serve(true);

        var answer = send(request(id.address()).HEAD().build());

        assertEquals("300000", header(answer, "Content-Length"));
        assertEquals(0, answer.body().length);
    }

    @Test
    void whatIsNotThereIsAProblem() throws Exception {
        serve(true);

        var unknown = get("/blobs/" + "0".repeat(64));
        var nonsense = get("/blobs/..%2fpasswd");
        var posted = send(
                request("/blobs/x").POST(HttpRequest.BodyPublishers.noBody()).build());

        assertEquals(404, unknown.statusCode());
        assertEquals("application/problem+json", header(unknown, "Content-Type"));
        assertEquals(404, nonsense.statusCode());
        assertEquals(405, posted.statusCode());
    }

    private BlobId serve(boolean local) {
        BlobStore store = new FolderBlobs(folder);
        var blobs = new StoredBlobs(local ? store : new FarAway(store), database, new ManualClock());
        var route = new BlobRoute(blobs);
        var server = vertx.createHttpServer()
                .requestHandler(request -> route.handle(request, Map.of("sha256", lastPart(request.uri()))))
                .listen(0, "127.0.0.1");
        port = server.toCompletionStage().toCompletableFuture().join().actualPort();
        return blobs.put(new ByteArrayInputStream(content), "model/gltf-binary", SIZE);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
