// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.stream;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.SocketFactory;

/**
 * A connection over which one stream is published, as an encoder would.
 *
 * <p>Blocks. {@link #send} is for one thread at a time; {@link #close} may be called by any.
 */
public final class RtmpPublisher implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int STREAM = 1;
    private static final int CONNECT = 1;
    private static final int CREATE_STREAM = 4;

    private final Socket socket;
    private final ChunkOutput out;
    private final Replies replies;
    private final StreamUrl url;

    private RtmpPublisher(Socket socket, StreamUrl url) throws IOException {
        this.socket = socket;
        this.url = url;
        Handshake.perform(socket);
        socket.setSoTimeout(0);
        this.out = new ChunkOutput(new BufferedOutputStream(socket.getOutputStream(), 64 << 10));
        this.replies = new Replies(new ChunkInput(new BufferedInputStream(socket.getInputStream())), out);
        Thread.ofVirtual().name("rtmp-replies").start(replies);
    }

    /** Opens a stream as usual encoders do; see {@link #open(URI, Encoder)}. */
    public static RtmpPublisher open(URI url) throws IOException {
        return open(url, Encoder.USUAL);
    }

    /**
     * Opens a stream at an address like {@code rtmp://host:1935/live/key}; returns when the server takes it.
     *
     * @throws PublishRefused if the server does not take it
     * @throws IOException if the server cannot be reached, or hangs up
     */
    public static RtmpPublisher open(URI url, Encoder encoder) throws IOException {
        return open(url, encoder, SocketFactory.getDefault());
    }

    /** The same over a socket of this factory, such as one for TLS. */
    public static RtmpPublisher open(URI url, Encoder encoder, SocketFactory sockets) throws IOException {
        var parts = StreamUrl.of(url);
        var socket = sockets.createSocket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(parts.host(), parts.port()), (int) PATIENCE.toMillis());
            var publisher = new RtmpPublisher(socket, parts);
            publisher.begin(encoder);
            return publisher;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends one tag, at its own time. */
    public void send(FlvTag tag) throws IOException {
        int chunkStream = tag.kind() == FlvTag.Kind.VIDEO ? ChunkOutput.VIDEO : ChunkOutput.AUDIO;
        var payload = tag.kind() == FlvTag.Kind.SCRIPT ? asData(tag.body()) : tag.body();
        out.write(chunkStream, new Message(tag.kind().number(), STREAM, tag.timestampMillis() & 0xFFFFFFFFL, payload));
    }

    /** Whether the server has not hung up yet. */
    public boolean isOpen() {
        return !socket.isClosed() && !replies.ended();
    }

    /** Says good-bye and hangs up; the server knows at once that the stream is over. */
    public void unpublish() throws IOException {
        command(0, "FCUnpublish", 6, null, url.key());
        command(0, "deleteStream", 7, null, STREAM);
        close();
    }

    /** Hangs up without a word. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void begin(Encoder encoder) throws IOException {
        var about = new LinkedHashMap<String, Object>(
                Map.of("type", "nonprivate", "flashVer", "FMLE/3.0 (compatible; Vitrine)"));
        about.put("app", url.app());
        about.put("tcUrl", url.base());
        about.putAll(encoder.properties());
        command(0, "connect", CONNECT, about);
        replies.await(CONNECT, PATIENCE);
        out.announce(encoder.chunkBytes());
        command(0, "releaseStream", 2, null, url.key());
        command(0, "FCPublish", 3, null, url.key());
        command(0, "createStream", CREATE_STREAM, (Object) null);
        replies.await(CREATE_STREAM, PATIENCE);
        command(STREAM, "publish", 5, null, url.key(), "live");
        replies.await(Replies.PUBLISH_STARTED, PATIENCE);
    }

    private void command(int streamId, String name, int number, @org.jspecify.annotations.Nullable Object... more)
            throws IOException {
        var values = new @org.jspecify.annotations.Nullable Object[more.length + 2];
        values[0] = name;
        values[1] = number;
        System.arraycopy(more, 0, values, 2, more.length);
        out.write(ChunkOutput.COMMANDS, new Message(Message.COMMAND, streamId, 0, Amf.write(values)));
    }

    /** What a file says about itself is told to a server as {@code @setDataFrame}. */
    private static byte[] asData(byte[] body) throws IOException {
        var head = Amf.write("@setDataFrame");
        var data = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, data, head.length, body.length);
        return data;
    }
}
