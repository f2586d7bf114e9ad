// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A blocking connection to send by, whose answers are read on a thread of their own. */
final class Line implements AutoCloseable {
    private final SocketChannel channel;

    Line(InetSocketAddress address, Consumer<String> answers) throws IOException {
        channel = SocketChannel.open(address);
        Thread.ofVirtual().start(() -> read(answers));
    }

    void send(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void read(Consumer<String> answers) {
        var buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (channel.read(buffer.clear()) >= 0) {
                answers.accept(StandardCharsets.UTF_8.decode(buffer.flip()).toString());
            }
        } catch (java.nio.channels.ClosedChannelException closed) {
            // it was closed here
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
