// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RtmpSessionTest {
    private final Recorder host = new Recorder();
    private final RtmpSession session = new RtmpSession(host);
    private final ChunkWriter client = new ChunkWriter(128);

    @Test
    void a_recorded_session_is_understood_wherever_it_is_cut() throws RtmpViolation {
        var recorded = session("key");
        for (int cut = 1; cut < recorded.length; cut += 13) {
            var other = new Recorder();
            var again = new RtmpSession(other);
            again.receive(Arrays.copyOfRange(recorded, 0, cut));
            again.receive(Arrays.copyOfRange(recorded, cut, recorded.length));
            assertEquals(List.of("key"), other.keys);
            again.accept();
            assertEquals(1, other.media.size(), "cut at " + cut);
        }
    }

    @Test
    void what_comes_before_the_decision_waits_for_it() throws RtmpViolation {
        session.receive(session("key?token=1"));
        assertEquals(List.of("key"), host.keys);
        assertEquals(0, host.media.size());
        session.accept();
        assertEquals(1, host.media.size());
        assertTrue(session.says("vitrineLoop"));
    }

    @Test
    void a_million_bytes_are_acknowledged() throws RtmpViolation {
        session.receive(session("key"));
        session.accept();
        int before = host.sent;
        session.receive(client.write(4, RtmpMessage.VIDEO, 1, new byte[1_000_000]));
        assertEquals(before + 1, host.sent);
    }

    @Test
    void an_end_is_told_once() throws RtmpViolation {
        session.receive(session("key"));
        session.accept();
        session.receive(command(0, "FCUnpublish", 6, null, "key"));
        session.receive(command(0, "deleteStream", 7, null, 1));
        assertEquals(1, host.ends);
    }

    @Test
    void who_speaks_enhanced_rtmp_is_told_what_is_passed_on() throws RtmpViolation {
        session.receive(new byte[] {3});
        session.receive(new byte[3072]);
        session.receive(command(0, "connect", 1, Map.of("app", "live")));
        assertFalse(host.said().contains("fourCcList"));
        session.receive(command(0, "connect", 2, Map.of("app", "live", "fourCcList", List.of("hvc1"))));
        assertTrue(host.said().contains("fourCcList"));
        assertTrue(host.said().contains("av01"));
    }

    @Test
    void what_is_no_rtmp_is_refused_at_its_first_byte() {
        assertThrows(RtmpViolation.class, () -> session.receive("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void who_talks_and_never_publishes_is_refused() throws RtmpViolation {
        session.receive(new byte[] {3});
        session.receive(new byte[3072]);
        for (int i = 0; i < 200; i++) {
            session.receive(command(0, "createStream", 2, null));
        }
        assertThrows(RtmpViolation.class, () -> session.receive(command(0, "createStream", 2, null)));
    }

    @Test
    void commands_without_form_are_refused() throws RtmpViolation {
        session.receive(new byte[] {3});
        session.receive(new byte[3072]);
        assertThrows(RtmpViolation.class, () -> session.receive(command(0, "connect")));
    }

    private byte[] session(String key) {
        var out = new ByteArrayOutputStream();
        out.write(3);
        out.writeBytes(new byte[3072]);
        out.writeBytes(command(0, "connect", 1, Map.of("app", "live", "vitrineLoop", true)));
        out.writeBytes(command(0, "releaseStream", 2, null, key));
        out.writeBytes(command(0, "FCPublish", 3, null, key));
        out.writeBytes(command(0, "createStream", 4, null));
        out.writeBytes(command(0, "_checkbw", 5, null));
        out.writeBytes(command(1, "publish", 6, null, key, "live"));
        out.writeBytes(client.write(4, RtmpMessage.VIDEO, 1, new byte[300]));
        return out.toByteArray();
    }

    private byte[] command(int stream, @org.jspecify.annotations.Nullable Object... values) {
        return client.write(3, RtmpMessage.COMMAND_AMF0, stream, Amf0Writer.write(values));
    }

    private static final class Recorder implements RtmpSession.Host {
        private final List<String> keys = new ArrayList<>();
        private final List<RtmpMessage> media = new ArrayList<>();
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private int ends;
        private int sent;

        @Override
        public void send(byte[] bytes) {
            sent++;
            all.writeBytes(bytes);
        }

        /** All that was sent, as text. */
        String said() {
            return all.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void publish(String key) {
            keys.add(key);
        }

        @Override
        public void media(RtmpMessage message) {
            media.add(message);
        }

        @Override
        public void unpublish() {
            ends++;
        }
    }
}
