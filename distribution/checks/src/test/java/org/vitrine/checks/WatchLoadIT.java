// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small crowd gets every part and every message, each once. */
@ExtendWith(SharedShop.class)
final class WatchLoadIT {
    private static final int VIEWERS = 60;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    @Test
    void every_viewer_gets_every_piece_once(RunningShop shop, Retailer retailer) throws IOException {
        try (var show = WatchedShow.open(shop, retailer)) {
            var hls = show.load(VIEWERS, false, LENGTH);
            assertTrue(hls.isComplete(), hls::toString);
            var sockets = show.load(VIEWERS, true, LENGTH);
            assertTrue(sockets.isComplete(), sockets::toString);
        }
    }
}
