// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void withACertificateThePortSpeaksHttpsAndHttp2() throws Exception {
        var store = newStore();
        var settings = new PortSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of(pem(store)),
                16 << 10,
                Duration.ofSeconds(15),
                Duration.ofSeconds(60));
        var listener = new Listener(settings, 1);
        Door saying = visit -> {
            visit.request().response().end(visit.site() + " " + visit.peer().secure());
            return true;
        };
        var front = new Front(listener, Networks.of(), List.of(saying));
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
