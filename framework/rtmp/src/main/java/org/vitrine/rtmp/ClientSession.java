// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's side of one RTMP connection that publishes, from the handshake to the last message; knows nothing of sockets.
 *
 * <p>It connects, makes a stream and publishes on it by itself as answers come; media may be sent from {@link Host#publishing} on. Not
 * thread-safe: call it where the host is called.
 */
public final class ClientSession {
    private static final int OUR_CHUNKS = 4096;
    private static final int WINDOW = 2_500_000;
    private static final int PING_REQUEST = 6;
    private static final int PING_RESPONSE = 7;
    private static final int CONTROL = 2;
    private static final int COMMANDS = 3;
    private static final int MEDIA = 4;
    private static final int CONNECT = 1;
    private static final int CREATE_STREAM = 4;

    private final Host host;
    private final Publication publication;
    private final ClientHandshake handshake = new ClientHandshake();
    private final ChunkReader reader = new ChunkReader();
    private final ChunkSender sender = new ChunkSender();
    private final Acknowledgements acknowledgements = new Acknowledgements(Long.MAX_VALUE);
    private int stream;
    private boolean publishing;

    public ClientSession(Host host, Publication publication) {
        this.host = host;
        this.publication = publication;
    }

    /** Who is told of what the far end does. */
    public interface Host {
        void send(byte[] bytes);

        /** The far end takes the stream: send configurations, then media. */
        void publishing();

        /**
         * The far end does not take the stream, or does not take it any longer; what is sent from here on goes nowhere.
         *
         * @param code such as {@code NetStream.Publish.BadName}
         * @param sentence the far end's own words, as long as they are; may be empty
         */
        void refused(String code, String sentence);
    }

    /** Sends what comes first; to be called when the connection is open. */
    public void begin() {
        host.send(handshake.greeting());
    }

    /** Takes in bytes of the connection. */
    public void receive(byte[] bytes) throws RtmpViolation {
        acknowledgements.received(bytes.length);
        if (handshake.isDone()) {
            reader.feed(bytes);
        } else {
            shake(bytes);
        }
        for (var message = next(); message != null; message = next()) {
            take(message);
        }
        acknowledgements.due().ifPresent(total -> control(RtmpMessage.ACKNOWLEDGEMENT, integer(total)));
    }

    /** Describes the stream, as {@code onMetaData} does in a file; before the first media. */
    public void metadata(Map<String, ?> values) {
        media(RtmpMessage.DATA_AMF0, 0, Amf0Writer.write("@setDataFrame", "onMetaData", values));
    }

    /**
     * Sends a picture, a sound or a configuration.
     *
     * @param type {@link RtmpMessage#VIDEO} or {@link RtmpMessage#AUDIO}
     * @param timestamp in milliseconds since the publication began; its lower 32 bits are sent
     * @param body as {@link FlvBodies} writes it
     */
    public void media(int type, long timestamp, byte[] body) {
        int chunkStream = type == RtmpMessage.AUDIO ? MEDIA : type == RtmpMessage.VIDEO ? MEDIA + 2 : MEDIA + 1;
        host.send(sender.write(chunkStream, new RtmpMessage(type, stream, timestamp & 0xFFFFFFFFL, body)));
    }

    /** Says that the stream is over; the connection may be closed after it. */
    public void end() {
        if (publishing) {
            publishing = false;
            command("FCUnpublish", CREATE_STREAM + 2, null, publication.key());
            command("deleteStream", CREATE_STREAM + 3, null, stream);
        }
    }

    private void shake(byte[] bytes) throws RtmpViolation {
        var answer = handshake.feed(bytes);
        if (answer.length > 0) {
            host.send(answer);
        }
        if (handshake.isDone()) {
            command("connect", CONNECT, publication.connection());
            reader.feed(handshake.rest());
        }
    }

    private @Nullable RtmpMessage next() throws RtmpViolation {
        return handshake.isDone() ? reader.next() : null;
    }

    private void take(RtmpMessage message) throws RtmpViolation {
        switch (message.type()) {
            case RtmpMessage.WINDOW_ACK_SIZE -> acknowledgements.window(message.payload());
            case RtmpMessage.USER_CONTROL -> answerPing(message.payload());
            case RtmpMessage.COMMAND_AMF0 -> answer(Answer.of(message.payload()));
            default -> {}
        }
    }

    private void answer(Answer answer) throws RtmpViolation {
        switch (answer.name()) {
            case "_result" -> result(answer);
            case "_error" -> {
                if (answer.number() == CONNECT || answer.number() == CREATE_STREAM) {
                    refuse(answer);
                }
            }
            case "onStatus" -> status(answer);
            default -> {}
        }
    }

    private void result(Answer answer) throws RtmpViolation {
        if (answer.number() == CONNECT) {
            control(RtmpMessage.WINDOW_ACK_SIZE, integer(WINDOW));
            control(RtmpMessage.SET_CHUNK_SIZE, integer(OUR_CHUNKS));
            sender.chunkSize(OUR_CHUNKS);
            command("releaseStream", CONNECT + 1, null, publication.key());
            command("FCPublish", CONNECT + 2, null, publication.key());
            command("createStream", CREATE_STREAM, (Object) null);
        } else if (answer.number() == CREATE_STREAM) {
            stream = answer.streamId();
            command("publish", CREATE_STREAM + 1, null, publication.key(), "live");
        }
    }

    private void status(Answer answer) {
        if (answer.isError()) {
            refuse(answer);
        } else if (answer.code().equals("NetStream.Publish.Start") && !publishing) {
            publishing = true;
            host.publishing();
        }
    }

    private void refuse(Answer answer) {
        publishing = false;
        host.refused(answer.code(), answer.sentence());
    }

    private void answerPing(byte[] payload) {
        if (payload.length >= 6 && ByteBuffer.wrap(payload).getShort() == PING_REQUEST) {
            var answer = ByteBuffer.allocate(6).putShort((short) PING_RESPONSE).put(payload, 2, 4);
            control(RtmpMessage.USER_CONTROL, answer.array());
        }
    }

    private void command(@Nullable Object... values) {
        boolean ofStream = "publish".equals(values[0]);
        var message = new RtmpMessage(RtmpMessage.COMMAND_AMF0, ofStream ? stream : 0, 0, Amf0Writer.write(values));
        host.send(sender.write(COMMANDS, message));
    }

    private void control(int type, byte[] payload) {
        host.send(sender.write(CONTROL, new RtmpMessage(type, 0, 0, payload)));
    }

    private static byte[] integer(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }
}
