// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The room of a show of a shop.
 *
 * @param address where the shop listens, without TLS
 * @param slug the show's
 * @param key an API key of staff, so that no limit of shoppers holds messages back
 */
public record VitrineRoom(InetSocketAddress address, String slug, String key) implements Target {
    @Override
    public String path() {
        return "/api/v1/rooms/" + slug;
    }

    @Override
    public Optional<String> hello(String place) {
        return Optional.of(place.isEmpty() ? "{\"hello\":{}}" : "{\"hello\":{\"resume\":\"" + place + "\"}}");
    }

    @Override
    public Publisher publisher() throws IOException {
        return new Speaker(this);
    }

    private static final class Speaker implements Publisher {
        private static final int MESSAGES_A_PONG = 20;

        private final AtomicInteger refused = new AtomicInteger();
        private final Line line;
        private final CountDownLatch upgraded = new CountDownLatch(1);
        private int next;
        private volatile String last = "";

        Speaker(VitrineRoom room) throws IOException {
            line = new Line(room.address, this::answered);
            line.send(Wire.upgrade("localhost", room.path()));
            awaitUpgrade();
            line.send(Wire.text("{\"hello\":{\"ticket\":\"" + room.key + "\"}}"));
        }

        @Override
        public void publish(String text) throws IOException {
            try {
                if (next % MESSAGES_A_PONG == 0) {
                    line.send(Wire.frame(Wire.PONG, new byte[0])); // for whatever ping was not read
                }
                var id = System.nanoTime() + "-" + ++next;
                line.send(Wire.text("{\"say\":{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}}"));
            } catch (IOException e) {
                throw new IOException("The shop has ended the connection; it last said: " + last, e);
            }
        }

        @Override
        public int refused() {
            return refused.get();
        }

        @Override
        public void close() throws IOException {
            line.close();
        }

        private void awaitUpgrade() throws IOException {
            try {
                if (!upgraded.await(10, TimeUnit.SECONDS)) {
                    throw new IOException("The shop did not open a WebSocket");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        private void answered(String bytes) {
            upgraded.countDown();
            last = bytes;
            for (int at = bytes.indexOf("{\"error\""); at >= 0; at = bytes.indexOf("{\"error\"", at + 1)) {
                refused.incrementAndGet();
            }
        }
    }
}
