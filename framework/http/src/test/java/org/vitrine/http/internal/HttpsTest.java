// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void withACertificateThePortSpeaksHttpsAndHttp2() throws Exception {
        var store = newStore();
        var listener = listener(store);
        Door saying = visit -> {
            visit.request().response().end(visit.site() + " " + visit.peer().secure());
            return true;
        };
        var front = new Front(listener, TestShop.started(), Networks.of(), List.of(saying));
        try (var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            assertTrue(listener.publicUrl().startsWith("https://localhost:"), listener.publicUrl());
            var request = HttpRequest.newBuilder(URI.create(listener.publicUrl() + "/x"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertEquals(HttpClient.Version.HTTP_2, answer.version());
            assertEquals(listener.publicUrl() + " true", answer.body());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        } finally {
            front.close();
            listener.close();
        }
    }

    /** As a player's playlist and part, which wait for what is not there yet. */
    @Test
    void requestsThatWaitShareOneConnectionOfHttp2() throws Exception {
        var store = newStore();
        var listener = listener(store);
        var waiting = new ArrayList<HttpServerRequest>();
        var connections = new HashSet<HttpConnection>();
        Door together = visit -> {
            waiting.add(visit.request());
            connections.add(visit.request().connection());
            if (waiting.size() == 3) {
                waiting.forEach(request -> request.response().end("there"));
            }
            return true;
        };
        var front = new Front(
                listener,
                TestShop.started(),
                Networks.of(),
                List.of(saying(visit -> visit.path().equals("/first")), together));
        try (var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            var address = URI.create(listener.publicUrl());
            client.send(HttpRequest.newBuilder(address.resolve("/first")).build(), BodyHandlers.ofString());
            var answers = Stream.of("/a", "/b", "/c")
                    .map(path -> client.sendAsync(
                            HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString()))
                    .toList();
            for (var answer : answers) {
                assertEquals("there", answer.get(10, TimeUnit.SECONDS).body());
            }
            assertEquals(1, connections.size());
        } finally {
            front.close();
            listener.close();
        }
    }

    @Test
    void aWebSocketIsOpenedOverTls() throws Exception {
        var store = newStore();
        var listener = listener(store);
        Door greeting = visit -> {
            visit.request().toWebSocket().onSuccess(socket -> socket.writeTextMessage("welcome"));
            return true;
        };
        var front = new Front(listener, TestShop.started(), Networks.of(), List.of(greeting));
        try (var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            var heard = new CompletableFuture<String>();
            var address = URI.create(listener.publicUrl().replace("https:", "wss:") + "/x");
            var socket = client.newWebSocketBuilder()
                    .buildAsync(address, new FirstText(heard))
                    .get(10, TimeUnit.SECONDS);
            assertEquals("welcome", heard.get(10, TimeUnit.SECONDS));
            socket.abort(); // or the client waits for it when it is closed
        } finally {
            front.close();
            listener.close();
        }
    }

    private static Door saying(Predicate<Visit> when) {
        return visit -> {
            boolean mine = when.test(visit);
            if (mine) {
                visit.request().response().end();
            }
            return mine;
        };
    }

    private record FirstText(CompletableFuture<String> heard) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.complete(data.toString());
            return null;
        }
    }

    private static Listener listener(KeyStore store) throws Exception {
        var settings = new PortSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of(pem(store)),
                16 << 10,
                Duration.ofSeconds(15),
                Duration.ofSeconds(60));
        return new Listener(settings, 1);
    }

    private KeyStore newStore() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "shop",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, made);
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static PemKeyCertOptions pem(KeyStore store) throws Exception {
        var key = store.getKey("shop", PASSWORD).getEncoded();
        var certificate = store.getCertificate("shop").getEncoded();
        return new PemKeyCertOptions()
                .addKeyValue(pem("PRIVATE KEY", key))
                .addCertValue(pem("CERTIFICATE", certificate));
    }

    private static Buffer pem(String kind, byte[] bytes) {
        var base64 = Base64.getMimeEncoder().encodeToString(bytes);
        return Buffer.buffer("-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("shop", store.getCertificate("shop"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
