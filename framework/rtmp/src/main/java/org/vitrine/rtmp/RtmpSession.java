// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server's side of one RTMP connection, from the handshake to the last message; knows nothing of sockets.
 *
 * <p>A publish command makes it stand still until {@link #accept} or {@link #refuse} is called: what comes meanwhile waits. Not
 * thread-safe.
 */
public final class RtmpSession {
    private static final int WINDOW = 2_500_000;
    private static final int ACKNOWLEDGE_EVERY = 1_000_000;
    private static final int OUR_CHUNKS = 4096;
    private static final int STREAM = 1;
    /** Encoders need about eight. */
    private static final int MOST_OF_STRANGERS = 200;

    private final Host host;
    private final ServerHandshake handshake = new ServerHandshake();
    private final ChunkReader reader = new ChunkReader();
    private final Replies replies = new Replies(OUR_CHUNKS);
    private final Acknowledgements acknowledgements = new Acknowledgements(ACKNOWLEDGE_EVERY);
    private boolean deciding;
    private boolean publishing;
    private int beforePublishing;
    private Map<?, ?> properties = Map.of();

    public RtmpSession(Host host) {
        this.host = host;
    }

    /** Who is told of what the peer does. */
    public interface Host {
        void send(byte[] bytes);

        /** The peer wants to publish under this key. */
        void publish(String key);

        /** A picture or sound of the stream. */
        void media(RtmpMessage message);

        /** The peer has ended its stream. */
        void unpublish();
    }

    /** Takes in bytes of the connection. */
    public void receive(byte[] bytes) throws RtmpViolation {
        acknowledgements.received(bytes.length);
        if (handshake.isDone()) {
            reader.feed(bytes);
        } else {
            var answer = handshake.feed(bytes);
            if (answer.length > 0) {
                host.send(answer);
            }
            if (handshake.isDone()) {
                reader.feed(handshake.rest());
            }
        }
        go();
        acknowledge();
    }

    /** Whether the handshake is over. */
    public boolean isOpen() {
        return handshake.isDone();
    }

    /** Whether the peer said so in its connect command. */
    public boolean says(String property) {
        return Boolean.TRUE.equals(properties.get(property));
    }

    /** Lets the peer publish. */
    public void accept() throws RtmpViolation {
        deciding = false;
        publishing = true;
        reader.trust();
        host.send(replies.control(
                RtmpMessage.USER_CONTROL,
                ByteBuffer.allocate(6).putShort((short) 0).putInt(STREAM)));
        host.send(replies.status(STREAM, "status", "NetStream.Publish.Start", "Publishing."));
        go();
    }

    /** Tells the peer why it may not publish. */
    public void refuse(String code, String description) {
        host.send(replies.status(STREAM, "error", code, description));
    }

    private void go() throws RtmpViolation {
        while (!deciding && handshake.isDone()) {
            var message = reader.next();
            if (message == null) {
                return;
            }
            take(message);
        }
    }

    private void take(RtmpMessage message) throws RtmpViolation {
        if (!publishing && ++beforePublishing > MOST_OF_STRANGERS) {
            throw new RtmpViolation("more than " + MOST_OF_STRANGERS + " messages before it publishes");
        }
        switch (message.type()) {
            case RtmpMessage.AUDIO, RtmpMessage.VIDEO -> {
                if (publishing) {
                    host.media(message);
                }
            }
            case RtmpMessage.COMMAND_AMF0 -> command(Amf0.readAll(message.payload()));
            case RtmpMessage.COMMAND_AMF3 -> command(Amf0.readAll(withoutFirst(message.payload())));
            case RtmpMessage.WINDOW_ACK_SIZE -> acknowledgements.window(message.payload());
            default -> {}
        }
    }

    private void command(List<@Nullable Object> values) throws RtmpViolation {
        if (values.size() < 2
                || !(values.getFirst() instanceof String name)
                || !(values.get(1) instanceof Double number)) {
            throw new RtmpViolation("a command without name or number");
        }
        switch (name) {
            case "connect" -> connect(values, number);
            case "releaseStream", "FCPublish", "_checkbw" -> host.send(replies.command("_result", number, null, null));
            case "createStream" -> host.send(replies.command("_result", number, null, STREAM));
            case "publish" -> publish(values);
            case "FCUnpublish", "deleteStream", "closeStream" -> unpublish();
            default -> {}
        }
    }

    private void connect(List<@Nullable Object> values, double number) {
        properties = values.size() > 2 && values.get(2) instanceof Map<?, ?> given ? given : Map.of();
        host.send(replies.control(
                RtmpMessage.WINDOW_ACK_SIZE, ByteBuffer.allocate(4).putInt(WINDOW)));
        host.send(replies.control(
                RtmpMessage.SET_PEER_BANDWIDTH,
                ByteBuffer.allocate(5).putInt(WINDOW).put((byte) 2)));
        host.send(replies.control(
                RtmpMessage.SET_CHUNK_SIZE, ByteBuffer.allocate(4).putInt(OUR_CHUNKS)));
        host.send(replies.connected(number, speaksEnhanced()));
    }

    private boolean speaksEnhanced() {
        return Stream.of("fourCcList", "videoFourCcInfoMap", "audioFourCcInfoMap", "capsEx")
                .anyMatch(properties::containsKey);
    }

    private void publish(List<@Nullable Object> values) throws RtmpViolation {
        if (publishing) {
            throw new RtmpViolation("it publishes twice over one connection");
        }
        if (values.size() < 4 || !(values.get(3) instanceof String key)) {
            throw new RtmpViolation("a publish command without a stream key");
        }
        deciding = true;
        int question = key.indexOf('?');
        host.publish(question < 0 ? key : key.substring(0, question));
    }

    private void unpublish() {
        if (publishing) {
            publishing = false;
            host.unpublish();
        }
    }

    private void acknowledge() {
        if (handshake.isDone()) {
            acknowledgements
                    .due()
                    .ifPresent(total -> host.send(replies.control(
                            RtmpMessage.ACKNOWLEDGEMENT, ByteBuffer.allocate(4).putInt((int) total))));
        }
    }

    private static byte[] withoutFirst(byte[] payload) {
        return payload.length == 0 ? payload : java.util.Arrays.copyOfRange(payload, 1, payload.length);
    }
}
