// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.Rendition;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

/** A maker of renditions that hands back what it gets, so that each of its pictures can be looked for in the stream's own playlist. */
final class RenditionsTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void a_rendition_is_cut_where_the_stream_is_cut() throws IOException {
        station.streaming.addEgress((show, start) -> new Echo());
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            ClipPlayer.atOnce(publisher).play(CLIP);
            var echo = Eventually.get(
                    () -> playlist("r/echo/index.m3u8"), now -> now.text().contains("#EXTINF"));
            var source = playlist("index.m3u8");
            echo.requireRules();
            var first = echo.parsed().mediaSegments().getFirst();
            int index = Math.toIntExact(
                    echo.parsed().mediaSequence() - source.parsed().mediaSequence());
            var same = source.parsed().mediaSegments().get(index);
            assertEquals(same.programDateTime(), first.programDateTime());
            assertEquals(same.duration(), first.duration());
            assertTrue(echo.text().contains("REPORT:URI=\"../../index.m3u8\""), echo.text());
            assertTrue(echo.text().contains("REPORT:URI=\"../../sound/index.m3u8\""), echo.text());
            assertTrue(source.text().contains("REPORT:URI=\"r/echo/index.m3u8\""), source.text());
            for (var part : echo.parts()) {
                assertTrue(station.bytes("r/echo/" + part).length > 100, part);
            }
        }
    }

    @Test
    void a_rendition_is_offered_until_it_is_closed() throws IOException {
        var echo = new Echo();
        station.streaming.addEgress((show, start) -> echo);
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> master().contains("\nr/echo/index.m3u8\n"));
            assertTrue(master().indexOf("\nindex.m3u8") < master().indexOf("\nr/echo/"), master());
            assertTrue(master().indexOf("\nr/echo/") < master().indexOf("\nsound/"), master());
            echo.close();
            Eventually.until(() -> !master().contains("r/echo"));
            assertEquals(404, station.get("r/echo/index.m3u8").statusCode());
            assertEquals(200, station.get("index.m3u8").statusCode());
        }
    }

    @Test
    void one_that_begins_late_takes_up_the_numbers_of_the_stream() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> station.get("index.m3u8").statusCode() == 200);
            long before = playlist("index.m3u8").lastSequence();
            station.streaming.addEgress((show, start) -> new Echo());
            ClipPlayer.atOnce(publisher).play(CLIP);
            var echo = Eventually.get(
                    () -> playlist("r/echo/index.m3u8"), now -> now.text().contains("#EXTINF"));
            assertTrue(echo.parsed().mediaSequence() >= before, echo.text());
            assertFalse(echo.text().contains("#EXT-X-DISCONTINUITY\n"), echo.text());
        }
    }

    @Test
    void names_that_are_no_address_are_refused_and_without_a_stream_there_is_none() {
        var nobody = ShowId.of(UUID.randomUUID());
        for (var name : List.of("", "../x", "A", "a".repeat(33))) {
            assertThrows(IllegalArgumentException.class, () -> station.streaming.open(nobody, name));
        }
        assertTrue(station.streaming.open(nobody, "480p").isEmpty());
    }

    private String master() {
        return station.get("master.m3u8").body();
    }

    /** A playlist; one without a line where there is none yet. */
    private ReadPlaylist playlist(String address) {
        var answer = station.get(address);
        return ReadPlaylist.of(
                answer.statusCode() == 200
                        ? answer.body()
                        : "#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-TARGETDURATION:4\n#EXT-X-MEDIA-SEQUENCE:0\n");
    }

    private final class Echo implements StreamEgress.Sink {
        private @Nullable Rendition rendition;

        @Override
        public void tracks(List<Track> tracks) {
            rendition = station.streaming.open(station.show.id(), "echo").orElseThrow();
            rendition.track(tracks.getFirst());
        }

        @Override
        public void unit(AccessUnit unit) {
            if (rendition != null && unit.track().kind() == Track.Kind.PICTURE) {
                rendition.picture(unit);
            }
        }

        @Override
        public void end() {
            close();
        }

        void close() {
            if (rendition != null) {
                rendition.close();
            }
        }
    }
}
