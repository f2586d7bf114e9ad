// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.vitrine.shows.Show;
import org.vitrine.shows.ShowState;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.Clip;
import org.vitrine.testkit.stream.FlvTag;
import org.vitrine.testkit.stream.RtmpPublisher;

/**
 * A stream in real time to a show of its own, beside whatever a test does.
 *
 * <p>Its cadence is counted in parts: how many of those whose pictures have been sent are not packed yet.
 */
final class GoodStream implements AutoCloseable {
    private static final Clip CLIP = TestStation.clip("plain.flv");
    private static final int PART_MILLIS = 200;
    /** Five seconds: generous, for a busy machine; a stream that a neighbour holds up is later than that. */
    private static final long MOST_LATE = 25;

    private final TestStation station;
    private final Show show;
    private final RtmpPublisher publisher;
    private final Thread thread;
    private final AtomicLong worst = new AtomicLong();
    private volatile long base;
    private volatile boolean ends;

    GoodStream(TestStation station) throws IOException {
        this.station = station;
        this.show = station.shows.put("good", ShowState.LIVE);
        this.publisher = RtmpPublisher.open(station.ingest(station.shows.streamKey(show.host())));
        this.thread = Thread.ofVirtual().start(this::stream);
        this.base = Eventually.get(this::newest, newest -> newest > 0);
    }

    /** Lets two more seconds of it pass, and requires that no part was ever late, and none is missing. */
    void requireCadence() {
        long from = packed();
        Eventually.until(() -> packed() - from > 2_000);
        assertTrue(publisher.isOpen(), "it was let go");
        assertTrue(worst.get() <= MOST_LATE, () -> worst + " parts were sent and not packed");
        var playlist = ReadPlaylist.of(station.get("good", "index.m3u8").body());
        playlist.requireLengths();
        assertFalse(playlist.text().contains("EXT-X-DISCONTINUITY\n"), "it was interrupted");
        double listed = playlist.parsed().mediaSegments().stream()
                .mapToDouble(segment -> segment.duration())
                .sum();
        assertTrue(packed() - listed * 1000 < 2_000 + MOST_LATE * PART_MILLIS, "parts are missing: " + listed);
    }

    @Override
    public void close() {
        ends = true;
        thread.interrupt();
        publisher.close();
    }

    private void stream() {
        long begin = System.nanoTime();
        try {
            for (long played = 0; !ends; played += CLIP.millis()) {
                for (FlvTag tag : CLIP.tags()) {
                    long due = played + tag.timestampMillis();
                    Thread.sleep(Duration.ofNanos(Math.max(0, begin + due * 1_000_000 - System.nanoTime())));
                    publisher.send(tag.at(due));
                    worst.accumulateAndGet((due - packed()) / PART_MILLIS, Math::max);
                }
            }
        } catch (IOException | InterruptedException over) {
            ends = true;
        }
    }

    /** How much of it is packed, in milliseconds; all of it until that is known. */
    private long packed() {
        return base == 0 ? Long.MAX_VALUE : newest() - base;
    }

    private long newest() {
        return station.streaming.now(show.id()).map(Instant::toEpochMilli).orElse(0L);
    }
}
