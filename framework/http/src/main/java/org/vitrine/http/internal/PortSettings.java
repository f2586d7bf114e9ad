// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.kernel.CannotStart;

/** How the port is opened. */
record PortSettings(
        String bind,
        int wantedPort,
        Optional<String> givenUrl,
        Optional<PemKeyCertOptions> certificate,
        int headerLimitBytes,
        Duration firstRequest,
        Duration idle) {
    private static final int SOCKET_FRAME_BYTES = 1 << 20;
    private static final int SOCKET_MESSAGE_BYTES = 4 << 20;
    private static final int LONGEST_LINE = 8 << 10;
    /** A connection whose other end acknowledges nothing for so long is dropped (RFC 5482); where the system is spoken to by way of epoll. */
    private static final Duration UNACKNOWLEDGED = Duration.ofSeconds(20);

    static PortSettings of(HttpConfig config) {
        return new PortSettings(
                config.bind(),
                config.port(),
                Optional.of(config.publicUrl().strip().replaceAll("/+$", "")).filter(url -> !url.isEmpty()),
                certificate(config),
                config.headerLimitBytes(),
                Duration.ofSeconds(config.firstRequestSeconds()),
                Duration.ofSeconds(config.idleSeconds()));
    }

    /** A Vert.x that reads nothing from class paths and leaves no folder behind. */
    static Vertx newVertx() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Vertx.class.getClassLoader());
        try {
            var files =
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
            return Vertx.builder()
                    .with(new VertxOptions().setFileSystemOptions(files))
                    .withTransport(cheapest())
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Transport cheapest() {
        return Transport.EPOLL != null && Transport.EPOLL.available() ? Transport.EPOLL : Transport.NIO;
    }

    /** Where to listen; all servers that are given the same address share it, also where any free port will do. */
    SocketAddress address() {
        return wantedPort == 0
                ? SocketAddress.sharedRandomPort(1, bind)
                : SocketAddress.inetSocketAddress(wantedPort, bind);
    }

    HttpServerOptions options() {
        var options = new HttpServerOptions()
                .setIdleTimeout(Math.toIntExact(idle.toSeconds()))
                .setTcpUserTimeout(Math.toIntExact(UNACKNOWLEDGED.toMillis()))
                .setMaxHeaderSize(headerLimitBytes)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setMaxWebSocketFrameSize(SOCKET_FRAME_BYTES)
                .setMaxWebSocketMessageSize(SOCKET_MESSAGE_BYTES)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
        certificate.ifPresent(pem -> options.setSsl(true).setUseAlpn(true).setKeyCertOptions(pem));
        return options;
    }

    /** What to tell the operator when the port could not be opened. */
    CannotStart cannotOpen(Throwable why) {
        var reason = why;
        while (reason.getCause() != null && !(reason instanceof BindException)) {
            reason = reason.getCause();
        }
        return new CannotStart(
                "Port " + wantedPort + " of " + bind + " cannot be opened (" + reason.getMessage()
                        + "). Stop what listens there, or choose another one with --port.",
                why);
    }

    String publicUrl(int port) {
        return givenUrl.orElseGet(() -> ownUrl(port));
    }

    private String ownUrl(int port) {
        boolean secure = certificate.isPresent();
        var host = bind.startsWith("127.") || bind.equals("0.0.0.0") || bind.contains(":") ? "localhost" : bind;
        return (secure ? "https://" : "http://") + host + (port == (secure ? 443 : 80) ? "" : ":" + port);
    }

    private static Optional<PemKeyCertOptions> certificate(HttpConfig config) {
        if (config.tlsCert().isEmpty() != config.tlsKey().isEmpty()) {
            throw new CannotStart("For https both --tls-cert and --tls-key are needed, each a PEM file.");
        }
        if (config.tlsCert().isEmpty()) {
            return Optional.empty();
        }
        var pem = new PemKeyCertOptions().addCertValue(read(config.tlsCert())).addKeyValue(read(config.tlsKey()));
        return Optional.of(pem);
    }

    private static Buffer read(String file) {
        try {
            return Buffer.buffer(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new CannotStart("The PEM file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
