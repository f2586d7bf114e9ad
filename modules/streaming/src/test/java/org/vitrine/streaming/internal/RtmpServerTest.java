// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;

final class RtmpServerTest {
    private final Vertx vertx = Vertx.vertx();
    private final Doorkeeper doorkeeper = new Doorkeeper(Clock.systemUTC(), Doorkeeper.Room.PUBLISHERS);
    private final RtmpServer server = new RtmpServer(
            vertx, new EncoderPort("127.0.0.1", 0, Optional.empty()), doorkeeper, (socket, gone) -> gone.run());

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void one_that_is_closed_while_it_opens_leaves_no_port_open() {
        var opening = server.open();
        server.close().await();
        Eventually.until(opening::isComplete);
        assertEquals(Set.of(), vertx.deploymentIDs());
    }

    @Test
    void one_that_is_open_is_closed_whole() {
        assertTrue(server.open().await() > 0);
        server.close().await();
        assertEquals(Set.of(), vertx.deploymentIDs());
    }
}
