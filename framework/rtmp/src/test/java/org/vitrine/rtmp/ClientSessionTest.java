// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client's side against the server's side of the same bundle. */
final class ClientSessionTest {
    private final Wire wire = new Wire("live/shop", "secret", List.of());

    @Test
    void it_connects_and_publishes_by_itself() throws RtmpViolation {
        wire.begin();
        assertEquals(List.of("secret"), wire.server.keys);
        assertFalse(wire.client.publishing);
        wire.accept();
        assertTrue(wire.client.publishing);
    }

    @Test
    void media_arrives_as_it_was_sent() throws RtmpViolation {
        wire.begin();
        wire.accept();
        long late = 0x0102_0304L;
        wire.session.media(RtmpMessage.VIDEO, 0, payload(9_000));
        wire.session.media(RtmpMessage.AUDIO, 21, payload(300));
        wire.session.media(RtmpMessage.VIDEO, 40, payload(1));
        wire.session.media(RtmpMessage.VIDEO, late, payload(20_000));
        wire.session.media(RtmpMessage.VIDEO, late + 40, payload(5_000));
        wire.session.media(RtmpMessage.AUDIO, late, payload(4_097));
        wire.deliver();
        var media = wire.server.media;
        assertEquals(
                List.of(0L, 21L, 40L, late, late + 40, late),
                media.stream().map(RtmpMessage::timestamp).toList());
        assertArrayEquals(payload(20_000), media.get(3).payload());
        assertArrayEquals(payload(4_097), media.get(5).payload());
    }

    @Test
    void a_refusal_is_told_in_the_far_ends_words() throws RtmpViolation {
        wire.begin();
        wire.refuse("NetStream.Publish.BadName", "There is no such key.");
        assertFalse(wire.client.publishing);
        assertEquals(List.of("NetStream.Publish.BadName", "There is no such key."), wire.client.refusal);
    }

    @Test
    void an_end_reaches_the_far_end_once() throws RtmpViolation {
        wire.begin();
        wire.accept();
        wire.session.end();
        wire.session.end();
        wire.deliver();
        assertEquals(1, wire.server.ends);
    }

    @Test
    void a_connection_may_be_refused_before_there_is_a_stream() throws RtmpViolation {
        wire.begin();
        var refusal = Amf0Writer.write(
                "_error",
                1,
                null,
                java.util.Map.of("level", "error", "code", "NetConnection.Connect.Rejected", "description", "No app."));
        wire.session.receive(new ChunkWriter(4096).write(3, RtmpMessage.COMMAND_AMF0, 0, refusal));
        assertEquals(List.of("NetConnection.Connect.Rejected", "No app."), wire.client.refusal);
    }

    @Test
    void pings_are_answered_and_windows_acknowledged() throws RtmpViolation {
        wire.begin();
        wire.accept();
        var server = new ChunkWriter(4096);
        wire.client.sent.clear();
        wire.session.receive(server.write(2, RtmpMessage.USER_CONTROL, 0, new byte[] {0, 6, 1, 2, 3, 4}));
        var pong = wire.client.messages().getLast();
        assertEquals(RtmpMessage.USER_CONTROL, pong.type());
        assertArrayEquals(new byte[] {0, 7, 1, 2, 3, 4}, pong.payload());
        wire.session.receive(server.write(2, RtmpMessage.WINDOW_ACK_SIZE, 0, integer(5_000)));
        wire.client.sent.clear();
        wire.session.receive(server.write(4, RtmpMessage.DATA_AMF0, 1, new byte[6_000]));
        var acknowledged = wire.client.messages().getLast();
        assertEquals(RtmpMessage.ACKNOWLEDGEMENT, acknowledged.type());
        assertTrue(ByteBuffer.wrap(acknowledged.payload()).getInt() > 6_000);
    }

    @Test
    void only_a_stream_of_newer_codecs_names_them_when_it_connects() throws RtmpViolation {
        assertFalse(said(wire).contains("fourCcList"));
        assertTrue(said(new Wire("live", "k", List.of("hvc1"))).contains("fourCcList"));
    }

    private static String said(Wire wire) throws RtmpViolation {
        wire.begin();
        var all = new java.io.ByteArrayOutputStream();
        wire.client.sent.forEach(all::writeBytes);
        return all.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_is_no_rtmp_ends_at_its_first_byte() {
        wire.session.begin();
        assertThrows(
                RtmpViolation.class,
                () -> wire.session.receive("HTTP/1.1 400".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    @Test
    void answers_without_form_are_refused() throws RtmpViolation {
        wire.begin();
        var bare = new ChunkWriter(4096).write(3, RtmpMessage.COMMAND_AMF0, 0, Amf0Writer.write("_result"));
        assertThrows(RtmpViolation.class, () -> wire.session.receive(bare));
        var numberless = Amf0Writer.write("_result", 4, null, "one");
        assertThrows(
                RtmpViolation.class,
                () -> wire.session.receive(new ChunkWriter(4096).write(5, RtmpMessage.COMMAND_AMF0, 0, numberless)));
    }

    @Test
    void what_it_prints_tells_no_key() {
        var publication = new Publication(PublishUrl.of("rtmp://a/live"), "secret", List.of());
        assertFalse(publication.toString().contains("secret"));
    }

    private static byte[] integer(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] payload(int length) {
        var payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (i * 7);
        }
        return payload;
    }
}
