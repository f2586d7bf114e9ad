// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.Optional;

/** How streams are taken in and cut. */
record StreamSettings(
        String bind,
        int port,
        Duration part,
        Duration window,
        Duration grace,
        int socketViewers,
        Optional<EncoderPort> secure) {
    private static final Duration SHORTEST_PART = Duration.ofMillis(50);
    private static final Duration LONGEST_PART = Duration.ofSeconds(1);
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(15);

    StreamSettings {
        if (part.compareTo(SHORTEST_PART) < 0 || part.compareTo(LONGEST_PART) > 0) {
            throw new IllegalArgumentException("partMillis must lie between 50 and 1000; it is " + part.toMillis());
        }
        if (window.compareTo(SHORTEST_WINDOW) < 0) {
            throw new IllegalArgumentException("windowSeconds must be at least 15; it is " + window.toSeconds());
        }
    }

    /** What the operator says; the certificate is the shop's, to be used over TLS where streaming has none of its own. */
    static StreamSettings of(StreamingConfig config, Optional<PemKeyCertOptions> shops) {
        return new StreamSettings(
                config.bind(),
                config.port(),
                Duration.ofMillis(config.partMillis()),
                Duration.ofSeconds(config.windowSeconds()),
                Duration.ofSeconds(config.graceSeconds()),
                config.socketViewers(),
                EncoderPort.secure(config.bind(), EncoderPort.Wish.of(config), shops));
    }
}
