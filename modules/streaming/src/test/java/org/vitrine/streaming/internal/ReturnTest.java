// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.FlvTag;
import org.vitrine.testkit.stream.RtmpPublisher;

/** A publisher that is killed, or stalls, and comes back with its key: the picture is there again at once. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ReturnTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");
    private static final Duration BACK_WITHIN = Duration.ofMillis(1_500);

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void one_that_is_reset_and_comes_back_is_listed_within_a_second_and_a_half() throws IOException {
        try (var killed = RawClient.publishing(station, station.shows.streamKey(station.show.host()))) {
            CLIP.tags()
                    .forEach(tag -> killed.message(
                            chunkStream(tag), tag.kind().number(), (int) tag.timestampMillis(), tag.body()));
            Eventually.until(() -> station.get("index.m3u8").statusCode() == 200);
            killed.reset();
        }
        Eventually.until(() -> station.happened().getLast().equals("streaming.Interrupted"));
        requireBack(() -> Eventually.until(() -> station.happened().contains("streaming.Resumed")));
    }

    @Test
    void one_that_stalls_is_taken_over_from_at_once() throws IOException {
        try (var stalled = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(stalled).play(CLIP);
            Eventually.until(() -> station.get("index.m3u8").statusCode() == 200);
            requireBack(() -> {
                Eventually.until(() -> !stalled.isOpen());
                assertFalse(station.happened().contains("streaming.Interrupted"));
            });
        }
    }

    /**
     * Streams in real time, and measures from when its first key frame has been sent until its first part is listed.
     *
     * @param then looks at what has come of it while it still streams
     */
    private void requireBack(Runnable then) throws IOException {
        var before = ReadPlaylist.of(station.get("index.m3u8").body());
        try (var again = RtmpPublisher.open(station.ingest())) {
            long begin = System.nanoTime();
            var thread = Thread.ofVirtual().start(() -> play(again));
            Eventually.until(() -> isBack(before, station.get("index.m3u8").body()));
            var took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.compareTo(BACK_WITHIN) <= 0, () -> "It took " + took);
            then.run();
            thread.interrupt();
        }
    }

    private static boolean isBack(ReadPlaylist before, String now) {
        int cut = now.lastIndexOf("#EXT-X-DISCONTINUITY\n");
        return cut >= 0
                && now.indexOf("#EXT-X-PART:", cut) > 0
                && !before.text().equals(now);
    }

    private static void play(RtmpPublisher publisher) {
        try {
            ClipPlayer.inRealTime(publisher).play(CLIP);
        } catch (IOException hungUp) {
            throw new java.io.UncheckedIOException(hungUp);
        }
    }

    private static int chunkStream(FlvTag tag) {
        return tag.kind() == FlvTag.Kind.VIDEO ? 6 : 4;
    }
}
