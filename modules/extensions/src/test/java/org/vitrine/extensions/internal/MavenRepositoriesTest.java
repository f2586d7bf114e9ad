// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.http.ProblemException;

final class MavenRepositoriesTest {
    private static final byte[] JAR = "a jar".getBytes(StandardCharsets.UTF_8);
    private static final Coordinates WANTED = Coordinates.parse("org.example.shop:no-shouting:1.0.0");
    private static final String PATH = "org/example/shop/no-shouting/1.0.0/no-shouting-1.0.0.jar";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> served = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var content = served.get(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
            if (content != null) {
                exchange.getResponseBody().write(content);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theFirstRepositoryThatHasItGivesIt() throws Exception {
        var file = folder.resolve(PATH);
        Files.createDirectories(file.getParent());
        Files.write(file, JAR);
        var repositories = new MavenRepositories(List.of(url(), folder.toUri().toString()), 100);
        try (var jar = repositories.open(WANTED)) {
            assertArrayEquals(JAR, jar.readAllBytes());
        }
    }

    @Test
    void aDownloadThatIsNotWhatItsDigestSaysIsRefused() {
        served.put(PATH, JAR);
        served.put(PATH + ".sha1", "0".repeat(40).getBytes(StandardCharsets.UTF_8));
        assertEquals("/problems/broken-download", problem(100));
    }

    @Test
    void whatNoRepositoryHasIsTold() {
        assertEquals("/problems/no-such-artifact", problem(100));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        served.put(PATH, JAR);
        assertEquals("/problems/too-large", problem(4));
    }

    @Test
    void whatIsNoCoordinatesIsTold() {
        assertThrows(ProblemException.class, () -> Coordinates.parse("org.example:no-shouting"));
        assertThrows(ProblemException.class, () -> Coordinates.parse("org.example:../../etc:1"));
    }

    private String problem(long mostBytes) {
        return assertThrows(ProblemException.class, () -> new MavenRepositories(List.of(url()), mostBytes).open(WANTED))
                .problem()
                .type();
    }

    private String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
