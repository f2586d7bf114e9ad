// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.net.PemKeyCertOptions;
import java.time.Duration;
import java.util.Optional;
import org.vitrine.streaming.internal.hls.Kept;

/** How streams are taken in and cut. */
record StreamSettings(
        String bind,
        int port,
        Duration part,
        Kept kept,
        Duration grace,
        Viewers viewers,
        Optional<EncoderPort> secure) {
    private static final Duration SHORTEST_PART = Duration.ofMillis(50);
    private static final Duration LONGEST_PART = Duration.ofSeconds(1);
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(15);
    private static final int SHARE_OF_HEAP = 4;

    /** How many may watch over the live socket: of one show, and of one address. */
    record Viewers(int socketsOfShow, int socketsOfAddress) {}

    StreamSettings {
        if (part.compareTo(SHORTEST_PART) < 0 || part.compareTo(LONGEST_PART) > 0) {
            throw new IllegalArgumentException("partMillis must lie between 50 and 1000; it is " + part.toMillis());
        }
        if (kept.time().compareTo(SHORTEST_WINDOW) < 0) {
            throw new IllegalArgumentException(
                    "windowSeconds must be at least 15; it is " + kept.time().toSeconds());
        }
    }

    /** What the operator says; the certificate is the shop's, to be used over TLS where streaming has none of its own. */
    static StreamSettings of(StreamingConfig config, Optional<PemKeyCertOptions> shops) {
        return new StreamSettings(
                config.bind(),
                config.port(),
                Duration.ofMillis(config.partMillis()),
                new Kept(Duration.ofSeconds(config.windowSeconds()), windowBytes(config.windowMegabytes())),
                Duration.ofSeconds(config.graceSeconds()),
                new Viewers(config.socketViewers(), config.socketViewersOfAddress()),
                EncoderPort.secure(config.bind(), EncoderPort.Wish.of(config), shops));
    }

    private static long windowBytes(int megabytes) {
        return megabytes > 0 ? (long) megabytes << 20 : Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    }
}
