// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The client's side against what a server of others answered. */
final class RecordedAnswersTest {
    @Test
    void a_stream_that_is_taken_is_published_wherever_the_answers_are_cut() throws RtmpViolation, IOException {
        var recorded = recorded("nginx-rtmp-takes");
        for (int cut = 1; cut < recorded.length; cut += cut < 3_073 ? 97 : 1) {
            var client = answered(recorded, cut);
            assertTrue(client.publishing, "cut at " + cut);
        }
    }

    @Test
    void a_name_that_is_taken_is_refused_in_the_servers_words() throws RtmpViolation, IOException {
        var recorded = recorded("nginx-rtmp-refuses");
        var client = answered(recorded, recorded.length / 2);
        assertEquals(List.of("NetStream.Publish.BadName", "Already publishing"), client.refusal);
    }

    private static Wire.ToldClient answered(byte[] recorded, int cut) throws RtmpViolation {
        var client = new Wire.ToldClient();
        var publication = new Publication(PublishUrl.of("rtmp://example.com/live"), "one", List.of());
        var session = new ClientSession(client, publication);
        session.begin();
        session.receive(Arrays.copyOfRange(recorded, 0, cut));
        session.receive(Arrays.copyOfRange(recorded, cut, recorded.length));
        return client;
    }

    /** The handshake, which is random, and then what was recorded. */
    private static byte[] recorded(String name) throws IOException {
        try (var in = RecordedAnswersTest.class.getResourceAsStream("/" + name + ".hex")) {
            var hex = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
            var all = new ByteArrayOutputStream();
            all.write(3);
            all.writeBytes(new byte[3_072]);
            all.writeBytes(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
            return all.toByteArray();
        }
    }
}
