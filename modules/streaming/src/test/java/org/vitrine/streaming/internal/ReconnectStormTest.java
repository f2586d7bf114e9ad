// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.streaming.StreamHealth.State;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

/** Many are dropped in the same moment and come back in the same moment, over real sockets. */
final class ReconnectStormTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");
    private static final int SHOWS = 20;

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void publishers_that_were_lost_at_once_are_back_at_once() {
        var shows = IntStream.range(0, SHOWS)
                .mapToObj(i -> station.shows.put("show-" + i, ShowState.LIVE))
                .toList();
        var before = together(SHOWS, i -> publish(shows.get(i)));
        Eventually.until(() -> shows.stream().allMatch(show -> stands(show, State.LIVE)));
        before.forEach(RtmpPublisher::close);
        Eventually.until(() -> shows.stream().allMatch(show -> stands(show, State.INTERRUPTED)));
        var after = together(SHOWS, i -> publish(shows.get(i)));
        Eventually.until(() -> shows.stream().allMatch(this::goesOn));
        assertTrue(after.stream().allMatch(RtmpPublisher::isOpen));
        after.forEach(RtmpPublisher::close);
    }

    @Test
    void viewers_that_were_lost_at_once_are_back_at_once() {
        try (var publisher = publish(station.show)) {
            Eventually.until(() -> !station.happened().isEmpty());
            var before = viewers();
            Eventually.until(() -> station.streaming.watching() == TestStation.VIEWERS_OF_ADDRESS);
            before.forEach(Viewing::leave);
            Eventually.until(() -> station.streaming.watching() == 0);
            var after = viewers();
            Eventually.until(() -> after.stream().allMatch(Viewing::sees));
            assertTrue(publisher.isOpen());
        }
    }

    private List<Viewing> viewers() {
        return together(TestStation.VIEWERS_OF_ADDRESS, i -> watch());
    }

    private Viewing watch() {
        var viewer = new LiveViewer(Long.MAX_VALUE);
        return new Viewing(viewer, station.socket(viewer));
    }

    private RtmpPublisher publish(Show show) {
        try {
            var publisher = RtmpPublisher.open(station.ingest(station.shows.streamKey(show.host())));
            ClipPlayer.atOnce(publisher).play(CLIP);
            return publisher;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stands(Show show, State state) {
        return station.streaming.health(show.id()).state() == state;
    }

    private boolean goesOn(Show show) {
        var playlist = station.get(show.slug().value(), "index.m3u8").body();
        return stands(show, State.LIVE) && playlist.contains("#EXT-X-DISCONTINUITY\n");
    }

    private static <T> List<T> together(int times, IntFunction<T> action) {
        var begun = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> action.apply(i), Thread::startVirtualThread))
                .toList();
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private record Viewing(LiveViewer viewer, WebSocket socket) {
        boolean sees() {
            return viewer.heard().contains("moof");
        }

        void leave() {
            socket.abort();
        }
    }
}
