// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.Encoder;
import org.vitrine.testkit.stream.RtmpPublisher;

/** From an encoder's connection to what viewers fetch, over real sockets. */
final class PlaybackTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void what_is_published_can_be_played() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            var playlist = ReadPlaylist.of(Eventually.get(
                            () -> station.get("index.m3u8"),
                            now -> now.statusCode() == 200 && now.body().contains("#EXTINF"))
                    .body());
            playlist.requireRules();
            assertTrue(station.bytes(playlist.init()).length > 500);
            for (var part : playlist.parts()) {
                assertTrue(station.bytes(part).length > 100, part);
            }
        }
    }

    @Test
    void a_player_may_choose_the_sound_alone() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            assertEquals(404, station.get("master.m3u8").statusCode());
            ClipPlayer.atOnce(publisher).play(CLIP);
            var choice = Eventually.get(() -> station.get("master.m3u8"), now -> now.statusCode() == 200);
            assertTrue(choice.body().contains("\nindex.m3u8\n"), choice.body());
            assertTrue(choice.body().contains("\nsound/index.m3u8\n"), choice.body());
            var sound = ReadPlaylist.of(Eventually.get(
                            () -> station.get("sound/index.m3u8"),
                            now -> now.body().contains("#EXTINF"))
                    .body());
            sound.requireRules();
            var init = new String(station.bytes("sound/" + sound.init()), StandardCharsets.ISO_8859_1);
            assertTrue(init.contains("mp4a") && !init.contains("avc1"), init);
            for (var part : sound.parts()) {
                int whole = station.bytes(part).length;
                int alone = station.bytes("sound/" + part).length;
                assertTrue(alone > 100 && alone < whole, part + ": " + alone + " of " + whole);
            }
            assertEquals(404, station.get("sound/master.m3u8").statusCode());
        }
    }

    @Test
    void chunk_sizes_and_times_do_not_matter() throws IOException {
        for (int size : List.of(1, 128, 65_536)) {
            try (var publisher = RtmpPublisher.open(station.ingest(), Encoder.USUAL.withChunks(size))) {
                ClipPlayer.atOnce(publisher).play(CLIP);
                Eventually.until(() -> !station.happened().isEmpty());
                publisher.unpublish();
            }
        }
        ReadPlaylist.of(station.get("index.m3u8").body()).requireRules();
    }

    @Test
    void a_playlist_that_is_asked_for_early_is_answered_when_it_is_there() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var player = ClipPlayer.faster(publisher, 4);
            player.play(CLIP);
            var now = ReadPlaylist.of(station.get("index.m3u8").body());
            var wanted = "index.m3u8?_HLS_msn=" + (now.lastSequence() + 1);
            var next = CompletableFuture.supplyAsync(() -> station.get(wanted).body());
            player.play(CLIP);
            assertTrue(ReadPlaylist.of(next.join()).lastSequence() > now.lastSequence());
            assertEquals(400, station.get("index.m3u8?_HLS_msn=1000").statusCode());
            assertEquals(400, station.get("index.m3u8?_HLS_part=0").statusCode());
        }
    }

    @Test
    void a_hinted_part_is_sent_as_soon_as_it_is_there() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            var player = ClipPlayer.faster(publisher, 4);
            player.play(CLIP);
            var hint = ReadPlaylist.of(station.get("index.m3u8").body()).hint();
            var part = CompletableFuture.supplyAsync(() -> station.bytes(hint));
            player.play(CLIP);
            assertTrue(part.join().length > 100);
        }
    }

    @Test
    void answers_may_be_read_by_any_site_and_cached_as_they_are_meant() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> station.get("index.m3u8").statusCode() == 200);
        }
        var playlist = station.get("index.m3u8");
        assertEquals(
                "*",
                playlist.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals("no-cache", playlist.headers().firstValue("Cache-Control").orElse(""));
        var part = station.get(ReadPlaylist.of(playlist.body()).parts().getLast());
        assertTrue(part.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        assertEquals(404, station.get("0123456789abcdef/p0.m4s").statusCode());
        assertEquals(426, station.get("live").statusCode());
        var post = HttpRequest.newBuilder(station.media("index.m3u8")).POST(HttpRequest.BodyPublishers.noBody());
        assertEquals(405, station.send(post, BodyHandlers.discarding()).statusCode());
    }
}
