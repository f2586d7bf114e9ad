// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowStarted;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

/** A show that streams before it is on air: its picture is for staff. */
final class GreenRoomTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");
    private static final List<String> PLAYLISTS =
            List.of("index.m3u8", "master.m3u8", "sound/index.m3u8", "captions/en/index.m3u8");

    private final TestStation station = new TestStation();
    private Show show = station.show;

    @BeforeEach
    void arm() {
        show = station.shows.put(TestStation.SLUG, ShowState.ARMED);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void shoppers_are_answered_as_if_nobody_streamed() throws IOException {
        var before = station.get("index.m3u8").body();
        try (var publisher = publish()) {
            var part = part();
            for (var playlist : PLAYLISTS) {
                assertEquals(404, station.get(playlist).statusCode(), playlist);
            }
            assertEquals(before, station.get("index.m3u8").body());
            assertEquals(404, station.get(part).statusCode());
            assertEquals(
                    404, station.get("green-room/0123456789abcdef/index.m3u8").statusCode());
            var viewer = new LiveViewer(Long.MAX_VALUE);
            station.socket(viewer);
            Eventually.until(() -> viewer.heard().contains("closed 4404"));
            assertTrue(publisher.isOpen());
        }
    }

    @Test
    void staff_see_it_in_all_ways() throws IOException {
        try (var publisher = publish()) {
            assertEquals(200, station.get(greenRoom() + part()).statusCode());
            for (var playlist : List.of("index.m3u8", "master.m3u8", "sound/index.m3u8")) {
                assertEquals(200, station.get(greenRoom() + playlist).statusCode(), playlist);
            }
            var viewer = new LiveViewer(Long.MAX_VALUE);
            station.socket(greenRoom() + "live", viewer);
            ClipPlayer.atOnce(publisher).play(CLIP);
            Eventually.until(() -> viewer.heard().contains("moof"));
        }
    }

    @Test
    void everyone_sees_it_as_soon_as_the_show_is_on_air() throws IOException {
        try (var publisher = publish()) {
            part();
            station.log.append(NewEvent.of(show.id(), new ShowStarted()));
            var playlist = Eventually.get(() -> station.get("index.m3u8"), now -> now.statusCode() == 200);
            var newest = ReadPlaylist.of(playlist.body()).parts().getLast();
            assertEquals(200, station.get(newest).statusCode());
            assertEquals(200, station.get(greenRoom() + "index.m3u8").statusCode());
            assertTrue(publisher.isOpen());
        }
    }

    @Test
    void what_was_streamed_before_the_show_is_no_part_of_it() throws IOException {
        try (var publisher = publish()) {
            part();
            var before = ReadPlaylist.of(Eventually.get(
                            () -> station.get(greenRoom() + "index.m3u8"),
                            now -> now.body().split("#EXTINF", -1).length > 2)
                    .body());
            var first = before.parsed().mediaSegments().getFirst().uri();
            station.log.append(NewEvent.of(show.id(), new ShowStarted()));
            var after = Eventually.get(() -> station.get("index.m3u8"), now -> now.statusCode() == 200);
            ReadPlaylist.of(after.body()).requireRules();
            assertFalse(after.body().contains(first), after.body());
            assertEquals(404, station.get(first).statusCode());
            assertTrue(publisher.isOpen());
        }
    }

    private RtmpPublisher publish() throws IOException {
        var publisher = RtmpPublisher.open(station.ingest(station.shows.streamKey(show.host())));
        ClipPlayer.atOnce(publisher).play(CLIP);
        return publisher;
    }

    /** The address of a part, as the playlist for staff tells it. */
    private String part() {
        return ReadPlaylist.of(Eventually.get(
                                () -> station.get(greenRoom() + "index.m3u8"),
                                now -> now.body().contains("#EXTINF"))
                        .body())
                .parts()
                .getLast();
    }

    private String greenRoom() {
        var stream = Eventually.get(() -> station.streaming.streams().find(show.id()), Optional::isPresent)
                .orElseThrow();
        return MediaPath.greenRoom(stream).substring(("/media/" + TestStation.SLUG + "/").length());
    }
}
