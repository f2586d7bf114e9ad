// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where encoders connect to: plain, or over TLS where there is a certificate.
 *
 * @param number 0 for any free port
 */
record EncoderPort(String bind, int number, Optional<PemKeyCertOptions> certificate) {
    private static final Duration TLS_HANDSHAKE = Duration.ofSeconds(5);
    /** What Vert.x takes for any free port that servers of this number share; with 0 each gets one of its own. */
    private static final int ANY_FOR_PLAIN = -1;

    private static final int ANY_FOR_TLS = -2;

    /** What an operator said of TLS: a port, 0 for none, and PEM files, empty for the shop's own certificate. */
    record Wish(int port, String certificate, String key) {
        static Wish of(StreamingConfig config) {
            return new Wish(config.tlsPort(), config.tlsCert(), config.tlsKey());
        }
    }

    static EncoderPort plain(StreamSettings settings) {
        return new EncoderPort(settings.bind(), settings.port(), Optional.empty());
    }

    /**
     * The one over TLS, if one is wanted.
     *
     * @param shops the certificate to be used where the wish names none
     */
    static Optional<EncoderPort> secure(String bind, Wish wish, Optional<PemKeyCertOptions> shops) {
        if (wish.certificate().isEmpty() != wish.key().isEmpty()) {
            throw new IllegalArgumentException("tlsCert and tlsKey belong together, each a PEM file");
        }
        if (wish.port() == 0) {
            return Optional.empty();
        }
        var certificate = wish.certificate().isEmpty() ? shops : Optional.of(read(wish.certificate(), wish.key()));
        if (certificate.isEmpty()) {
            throw new IllegalArgumentException("tlsPort needs a certificate: tlsCert and tlsKey here, or --tls-cert and"
                    + " --tls-key for the whole shop");
        }
        return Optional.of(new EncoderPort(bind, wish.port(), certificate));
    }

    String scheme() {
        return certificate.isPresent() ? "rtmps" : "rtmp";
    }

    /** What to do where it cannot be opened. */
    String remedy() {
        return certificate.isPresent()
                ? "Choose another tlsPort in config/org.vitrine.streaming.json."
                : "Choose another one with --rtmp-port, or port in config/org.vitrine.streaming.json.";
    }

    NetServerOptions options() {
        int any = certificate.isPresent() ? ANY_FOR_TLS : ANY_FOR_PLAIN;
        var options = new NetServerOptions()
                .setHost(bind)
                .setPort(number == 0 ? any : number)
                .setTcpNoDelay(true);
        certificate.ifPresent(pem -> options.setSsl(true)
                .setKeyCertOptions(pem)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setSslHandshakeTimeout(TLS_HANDSHAKE.toSeconds()));
        return options;
    }

    private static PemKeyCertOptions read(String certificate, String key) {
        return new PemKeyCertOptions().addCertValue(read(certificate)).addKeyValue(read(key));
    }

    private static Buffer read(String file) {
        try {
            return Buffer.buffer(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException("The PEM file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
