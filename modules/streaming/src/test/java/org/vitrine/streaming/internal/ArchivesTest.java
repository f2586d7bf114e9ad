// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitrine.showlog.NewEvent;
import org.vitrine.shows.ShowEnded;
import org.vitrine.streaming.spi.ArchiveAnswer;
import org.vitrine.streaming.spi.ArchiveRequest;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;
import org.vitrine.streaming.spi.MediaSegment;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

final class ArchivesTest {
    private final TestStation station = new TestStation();
    private final Attic attic = new Attic();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void what_was_fetched_live_is_the_same_after_the_show() throws IOException {
        station.streaming.addArchive(attic);
        publish();
        var live = ReadPlaylist.of(station.get("index.m3u8").body());
        var addresses = live.parsed().mediaSegments().stream()
                .map(segment -> segment.uri())
                .toList();
        var before = addresses.stream().map(station::bytes).toList();
        var init = station.bytes(live.init());
        station.log.append(NewEvent.of(station.show.id(), new ShowEnded()));
        Eventually.until(() -> attic.heard.contains("end"));
        Eventually.until(() -> station.get("index.m3u8").body().equals("#EXTM3U\n"));
        for (int i = 0; i < addresses.size(); i++) {
            assertArrayEquals(before.get(i), station.bytes(addresses.get(i)), addresses.get(i));
        }
        assertArrayEquals(init, station.bytes(live.init()));
        assertEquals(404, station.get("0123456789abcdef/s0.m4s").statusCode());
        assertTrue(attic.millis.get(0) > 900, attic.millis.toString());
    }

    @Test
    void one_that_comes_late_is_told_of_what_can_still_be_fetched() throws IOException {
        publish();
        station.streaming.addArchive(attic);
        publish();
        Eventually.until(() -> attic.heard.contains("segment 0"));
        station.streaming.removeArchive(attic);
        assertEquals("open", attic.heard.get(0));
        assertEquals("init 0", attic.heard.get(1));
    }

    @Test
    void one_that_fails_is_left_out_and_the_stream_goes_on() throws IOException {
        station.streaming.addArchive(new MediaArchive() {
            @Override
            public Sink open(Broadcast broadcast) {
                throw new IllegalStateException("as a test has it");
            }

            @Override
            public ArchiveAnswer find(ArchiveRequest request) {
                throw new IllegalStateException("as a test has it");
            }
        });
        station.streaming.addArchive(attic);
        publish();
        Eventually.until(() -> attic.heard.contains("segment 0"));
        assertEquals(500, station.get("0123456789abcdef/s0.m4s").statusCode());
    }

    private void publish() throws IOException {
        long before = station.happened().stream()
                .filter(type -> type.equals("streaming.Interrupted"))
                .count();
        try (var publisher = RtmpPublisher.open(station.ingest())) {
            ClipPlayer.atOnce(publisher).play(TestStation.clip("plain.flv"));
            Eventually.until(() -> station.happened().contains("streaming.Started"));
        }
        Eventually.until(() -> station.happened().stream()
                        .filter(type -> type.equals("streaming.Interrupted"))
                        .count()
                > before);
    }

    /** Keeps each piece: initialisation segments in memory, the others in a file. */
    private final class Attic implements MediaArchive {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final List<Long> millis = new ArrayList<>();
        private final Map<String, ByteBuffer> inits = new ConcurrentHashMap<>();
        private final Map<String, Path> segments = new ConcurrentHashMap<>();

        @Override
        public Sink open(Broadcast broadcast) {
            heard.add("open");
            return new Sink() {
                @Override
                public void init(int number, ByteBuffer bytes) {
                    heard.add("init " + number);
                    inits.put(broadcast.name() + "/init" + number + ".mp4", bytes);
                }

                @Override
                public void segment(MediaSegment segment) {
                    heard.add("segment " + segment.number());
                    millis.add(segment.duration().toMillis());
                    segments.put(broadcast.name() + "/s" + segment.number() + ".m4s", written(segment));
                }

                @Override
                public void end() {
                    heard.add("end");
                }
            };
        }

        @Override
        public ArchiveAnswer find(ArchiveRequest request) {
            if (request.path().equals("index.m3u8")) {
                return new ArchiveAnswer.Playlist("#EXTM3U\n");
            }
            if (inits.containsKey(request.path())) {
                return new ArchiveAnswer.Piece(inits.get(request.path()));
            }
            var file = segments.get(request.path());
            return file == null
                    ? new ArchiveAnswer.Nothing()
                    : new ArchiveAnswer.Slice(file, 3, file.toFile().length() - 3);
        }

        /** Behind three bytes that are not its own. */
        private Path written(MediaSegment segment) {
            try {
                var bytes = new byte[3 + segment.bytes().remaining()];
                segment.bytes().duplicate().get(bytes, 3, bytes.length - 3);
                return Files.write(folder.resolve("s" + segment.number()), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
