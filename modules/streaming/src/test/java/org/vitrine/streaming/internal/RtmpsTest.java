// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.health.Health;
import org.vitrine.streaming.internal.EncoderPort.Wish;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.Encoder;
import org.vitrine.testkit.stream.RtmpPublisher;

final class RtmpsTest {
    private static final String HOST = "127.0.0.1";

    @TempDir
    private Path folder;

    @Test
    void a_stream_comes_in_over_tls_as_well() throws Exception {
        var certificate = SelfSigned.in(folder);
        try (var station = new TestStation(Duration.ofSeconds(60), Optional.of(certificate.pem()))) {
            var secure = URI.create(station.streaming.secureUrl().orElseThrow());
            assertEquals("rtmps", secure.getScheme());
            var url = URI.create(secure + "/" + station.shows.streamKey(station.show.host()));
            try (var publisher = RtmpPublisher.open(url, Encoder.USUAL, certificate.trusting())) {
                ClipPlayer.atOnce(publisher).play(TestStation.clip("plain.flv"));
                Eventually.until(() -> station.get("index.m3u8").body().contains("#EXTINF"));
            }
            assertEquals(new Health.Up(), station.streaming.check());
        }
    }

    @Test
    void without_a_port_there_is_none() {
        assertEquals(Optional.empty(), EncoderPort.secure(HOST, new Wish(0, "", ""), Optional.empty()));
        try (var station = new TestStation()) {
            assertEquals(Optional.empty(), station.streaming.secureUrl());
        }
    }

    @Test
    void its_own_certificate_is_read_and_the_shops_stands_in() throws Exception {
        var certificate = SelfSigned.in(folder);
        var cert = Files.writeString(folder.resolve("cert.pem"), certificate.certificate());
        var key = Files.writeString(folder.resolve("key.pem"), certificate.key());
        var own = EncoderPort.secure(HOST, new Wish(1936, cert.toString(), key.toString()), Optional.empty());
        assertEquals(
                certificate.pem().getCertValue(),
                own.flatMap(EncoderPort::certificate).orElseThrow().getCertValue());
        var shops = certificate.pem();
        var port = EncoderPort.secure(HOST, new Wish(1936, "", ""), Optional.of(shops))
                .orElseThrow();
        assertEquals(Optional.of(shops), port.certificate());
        assertEquals("rtmps", port.scheme());
    }

    @Test
    void what_is_missing_is_said_in_a_sentence() {
        assertSentence("belong together", new Wish(1936, "cert.pem", ""));
        assertSentence("needs a certificate", new Wish(1936, "", ""));
        assertSentence("cannot be read", new Wish(1936, "nowhere.pem", "nowhere.pem"));
    }

    private static void assertSentence(String part, Wish wish) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> EncoderPort.secure(HOST, wish, Optional.empty()));
        assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal.getMessage());
    }
}
