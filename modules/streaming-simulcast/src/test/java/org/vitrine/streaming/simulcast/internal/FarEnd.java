// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitrine.rtmp.PublishUrl;
import org.vitrine.rtmp.RtmpMessage;
import org.vitrine.rtmp.RtmpSession;
import org.vitrine.rtmp.RtmpViolation;

/** A place to which one can publish, on a port of its own, with manners as the test wants them. */
final class FarEnd implements AutoCloseable {
    final List<String> keys = new CopyOnWriteArrayList<>();
    final List<RtmpMessage> media = new CopyOnWriteArrayList<>();
    final AtomicInteger visits = new AtomicInteger();
    final AtomicInteger goodbyes = new AtomicInteger();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private volatile Manner manner;

    /** What it does with whoever wants to publish. */
    enum Manner {
        TAKES,
        REFUSES,
        CLOSES,
        /** Takes the stream and reads no more. */
        STALLS,
        SAYS_NOTHING,
        SPEAKS_HTTP
    }

    FarEnd(Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::receive);
    }

    PublishUrl url() {
        return new PublishUrl(false, "127.0.0.1", server.getLocalPort(), "live");
    }

    void becomes(Manner other) {
        manner = other;
    }

    /** Closes all connections, without a word. */
    void hangUp() {
        guests.forEach(FarEnd::close);
        guests.clear();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    private void receive() {
        try {
            while (true) {
                var guest = server.accept();
                guests.add(guest);
                visits.incrementAndGet();
                Thread.ofVirtual().start(() -> entertain(guest));
            }
        } catch (IOException closed) {
            hangUp();
        }
    }

    private void entertain(Socket guest) {
        try {
            var host = new Host(guest);
            var bytes = new byte[64 << 10];
            if (manner == Manner.SPEAKS_HTTP) {
                guest.getOutputStream().write("HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.US_ASCII));
            }
            int length = guest.getInputStream().read(bytes);
            while (length > 0) {
                if (manner != Manner.SAYS_NOTHING && manner != Manner.SPEAKS_HTTP) {
                    host.session.receive(Arrays.copyOf(bytes, length));
                }
                if (manner == Manner.STALLS && !keys.isEmpty()) {
                    return; // without closing
                }
                length = guest.getInputStream().read(bytes);
            }
            guest.close();
        } catch (IOException | RtmpViolation e) {
            guests.remove(guest);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Host implements RtmpSession.Host {
        private final Socket guest;
        private final OutputStream out;
        private final RtmpSession session = new RtmpSession(this);

        Host(Socket guest) throws IOException {
            this.guest = guest;
            this.out = guest.getOutputStream();
        }

        @Override
        public void send(byte[] bytes) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void publish(String key) {
            keys.add(key);
            try {
                switch (manner) {
                    case REFUSES -> session.refuse("NetStream.Publish.BadName", "No stream has the key " + key + ".");
                    case CLOSES -> FarEnd.close(guest);
                    default -> session.accept();
                }
            } catch (RtmpViolation e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void media(RtmpMessage message) {
            media.add(message);
        }

        @Override
        public void unpublish() {
            goodbyes.incrementAndGet();
        }
    }
}
