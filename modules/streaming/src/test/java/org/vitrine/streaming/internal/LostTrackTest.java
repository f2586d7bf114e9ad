// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.FlvTag;
import org.vitrine.testkit.stream.RtmpPublisher;

/** An encoder whose camera or microphone fails for half a minute of the stream, and comes back. */
final class LostTrackTest {
    private static final Clip CLIP = TestStation.clip("plain.flv");
    private static final long LOST_MILLIS = 30_000;

    private final TestStation station = new TestStation();

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void without_pictures_the_stream_stands_still_and_goes_on_behind_a_discontinuity() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            begin(publisher);
            long back = alone(publisher, FlvTag.Kind.AUDIO);
            assertFalse(read().text().contains("#EXT-X-DISCONTINUITY\n"));
            whole(publisher, back);
            Eventually.until(() -> read().text().contains("#EXT-X-DISCONTINUITY\n"));
            read().requireLengths();
            assertTrue(publisher.isOpen());
        }
    }

    @Test
    void without_sound_the_pictures_go_on() throws IOException {
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            long before = begin(publisher);
            long back = alone(publisher, FlvTag.Kind.VIDEO);
            Eventually.until(() -> read().lastSequence() > before + LOST_MILLIS / 1_000 - 4);
            whole(publisher, back);
            Eventually.until(() -> read().lastSequence() > before + LOST_MILLIS / 1_000);
            read().requireLengths();
            assertTrue(publisher.isOpen());
        }
    }

    /** Plays the clip once; the number of the newest segment then. */
    private long begin(RtmpPublisher publisher) throws IOException {
        ClipPlayer.atOnce(publisher).play(CLIP);
        return ReadPlaylist.of(Eventually.get(
                                () -> station.get("index.m3u8"),
                                now -> now.statusCode() == 200 && now.body().contains("#EXTINF"))
                        .body())
                .lastSequence();
    }

    /** Goes on with one kind alone; answers the time at which the other comes back. */
    private static long alone(RtmpPublisher publisher, FlvTag.Kind kind) throws IOException {
        long at = CLIP.millis();
        for (; at < CLIP.millis() + LOST_MILLIS; at += CLIP.millis()) {
            for (var tag : CLIP.tags()) {
                if (tag.kind() == kind && !tag.isHeader()) {
                    publisher.send(tag.at(at + tag.timestampMillis()));
                }
            }
        }
        return at;
    }

    private static void whole(RtmpPublisher publisher, long at) throws IOException {
        for (var tag : CLIP.tags()) {
            if (!tag.isHeader()) {
                publisher.send(tag.at(at + tag.timestampMillis()));
            }
        }
    }

    private ReadPlaylist read() {
        return ReadPlaylist.of(station.get("index.m3u8").body());
    }
}
