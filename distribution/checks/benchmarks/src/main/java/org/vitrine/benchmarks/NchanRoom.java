// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A channel of nchan, the fan-out module of nginx written in C: what a room is compared with.
 *
 * @param address where nginx listens
 * @param envelope what stands around each message, so that both servers send as many bytes; {@code %s} is its place
 */
public record NchanRoom(InetSocketAddress address, String envelope) implements Target {
    @Override
    public String path() {
        return "/sub";
    }

    @Override
    public Optional<String> hello(String place) {
        return Optional.empty();
    }

    @Override
    public Publisher publisher() throws IOException {
        return new Poster(this);
    }

    private static final class Poster implements Publisher {
        private final AtomicInteger refused = new AtomicInteger();
        private final NchanRoom room;
        private final Line line;

        Poster(NchanRoom room) throws IOException {
            this.room = room;
            this.line = new Line(room.address, this::answered);
        }

        @Override
        public void publish(String text) throws IOException {
            var body = room.envelope.replace("%s", text).getBytes(StandardCharsets.UTF_8);
            line.send(Wire.ascii("POST /pub HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n"
                    + new String(body, StandardCharsets.US_ASCII)));
        }

        @Override
        public int refused() {
            return refused.get();
        }

        @Override
        public void close() throws IOException {
            line.close();
        }

        private void answered(String bytes) {
            if (bytes.startsWith("HTTP/1.1 4") || bytes.startsWith("HTTP/1.1 5")) {
                refused.incrementAndGet();
            }
        }
    }
}
