// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vitrine.rtmp.Amf0Writer;

/** A connection to the port for encoders that says whatever a test wants. Blocks. */
final class RawClient implements AutoCloseable {
    static final int AUDIO = 8;
    static final int VIDEO = 9;
    static final int COMMAND = 20;
    private static final int HANDSHAKE = 1536;
    private static final int CHUNK = 128;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient connect(TestStation station) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), station.streaming.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            return new RawClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that may stream to the show of this key. */
    static RawClient publishing(TestStation station, String key) {
        return connect(station).handshake().asking(key).hears("Publish.Start");
    }

    /** Says what is needed to stream; does not wait for the answer. */
    RawClient asking(String key) {
        return command("connect", 1, Map.of("app", "live"))
                .command("createStream", 2, null)
                .command("publish", 3, null, key, "live");
    }

    RawClient handshake() {
        send(3);
        send(new byte[HANDSHAKE]);
        read(1 + 2 * HANDSHAKE);
        return send(new byte[HANDSHAKE]);
    }

    RawClient command(@Nullable Object... values) {
        return message(3, COMMAND, 0, Amf0Writer.write(values));
    }

    /** A whole message, in chunks of the first size. */
    RawClient message(int chunkStream, int type, int timestamp, byte[] payload) {
        return send(chunks(chunkStream, type, timestamp, payload));
    }

    /** Where a message begins that is so long; what follows is up to the test. */
    static byte[] header(int chunkStream, int type, int timestamp, int length) {
        return ByteBuffer.allocate(12)
                .put((byte) chunkStream)
                .put((byte) (timestamp >> 16))
                .putShort((short) timestamp)
                .put((byte) (length >> 16))
                .putShort((short) length)
                .put((byte) type)
                .putInt(Integer.reverseBytes(1))
                .array();
    }

    static byte[] chunks(int chunkStream, int type, int timestamp, byte[] payload) {
        var out = ByteBuffer.allocate(12 + payload.length + payload.length / CHUNK + 1);
        out.put(header(chunkStream, type, timestamp, payload.length));
        for (int at = 0; at < payload.length; at += CHUNK) {
            if (at > 0) {
                out.put((byte) (0xC0 | chunkStream));
            }
            out.put(payload, at, Math.min(CHUNK, payload.length - at));
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    RawClient send(int... bytes) {
        var them = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            them[i] = (byte) bytes[i];
        }
        return send(them);
    }

    /** Sends, or finds that the server has hung up meanwhile. */
    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (SocketException hungUp) {
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends this again and again; how many bytes of it went out before the server hung up, or so many. */
    long flood(byte[] bytes, long most) {
        long sent = 0;
        try {
            while (sent < most) {
                socket.getOutputStream().write(bytes);
                sent += bytes.length;
            }
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }

    /** Sends one byte after the other, slowly, until it is interrupted or the server has hung up. */
    void drip() {
        try {
            while (true) {
                Thread.sleep(100);
                socket.getOutputStream().write(0);
            }
        } catch (InterruptedException | IOException over) {
            return;
        }
    }

    /** Reads until this stands among the answers. */
    RawClient hears(String text) {
        var heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            heard.append(new String(read(1), StandardCharsets.ISO_8859_1));
        }
        return this;
    }

    /** Reads to the end; an {@link AssertionError} if the server does not hang up within a minute. */
    void awaitEnd() {
        try {
            var in = socket.getInputStream();
            while (in.read(new byte[4096]) >= 0) {}
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The server did not hang up", e);
        } catch (IOException reset) {
            return;
        }
    }

    /** Ends it as a machine does that loses its power supply and comes back: by a reset. */
    void reset() {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reset();
    }

    private byte[] read(int count) {
        try {
            var bytes = socket.getInputStream().readNBytes(count);
            if (bytes.length < count) {
                throw new AssertionError("The server hung up");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
