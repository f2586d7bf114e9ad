// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.rtmp.PublishUrl;

/** Connections by TLS, to a server of the test's with a certificate of the test's. */
final class NetDiallerTest {
    private static final String WORD = "changeit";

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void a_certificate_for_the_hosts_name_is_trusted() throws Exception {
        var server = server("localhost");
        var socket = dial(server, trusting());
        assertTrue(socket.result().isSsl());
    }

    @Test
    void a_certificate_for_another_name_is_not() throws Exception {
        var server = server("other.example");
        assertEquals(Why.NOT_TRUSTED, Why.of(dial(server, trusting()).cause()));
    }

    @Test
    void a_certificate_of_nobody_known_is_not() throws Exception {
        var server = server("localhost");
        assertEquals(
                Why.NOT_TRUSTED, Why.of(dial(server, new ClientSSLOptions()).cause()));
    }

    private ClientSSLOptions trusting() {
        return new ClientSSLOptions()
                .setTrustOptions(new PemTrustOptions()
                        .addCertPath(folder.resolve("cert.pem").toString()));
    }

    private Future<NetSocket> dial(NetServer server, ClientSSLOptions tls)
            throws InterruptedException, ExecutionException, TimeoutException {
        var dialler = new NetDialler(vertx, new Reach(true), tls);
        var dialled = Promise.<NetSocket>promise();
        vertx.getOrCreateContext()
                .runOnContext(here -> dialler.dial(new PublishUrl(true, "localhost", server.actualPort(), "app"))
                        .onComplete(dialled));
        dialled.future()
                .otherwiseEmpty()
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        return dialled.future();
    }

    /** A server whose certificate is for this name. */
    private NetServer server(String name) throws IOException, InterruptedException {
        var store = folder.resolve("store.p12").toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=dns:" + name, "-keystore", store);
        keytool("-exportcert", "-rfc", "-file", folder.resolve("cert.pem").toString(), "-keystore", store);
        return vertx.createNetServer(new NetServerOptions()
                        .setHost("127.0.0.1")
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions().setPath(store).setPassword(WORD)))
                .connectHandler(socket -> socket.handler(bytes -> {}))
                .listen(0)
                .await();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "one", "-storepass", WORD, "-storetype", "PKCS12"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
    }
}
