// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.CaptionService;
import org.vitrine.captions.CaptionTrack;
import org.vitrine.captions.Cue;
import org.vitrine.showlog.ShowId;
import org.vitrine.store.StoreBusy;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.stream.ClipPlayer;
import org.vitrine.testkit.stream.RtmpPublisher;

final class CaptionDoorTest {
    @Test
    void while_the_store_is_busy_the_picture_goes_on_and_nobody_is_alarmed() throws IOException {
        try (var station = new TestStation();
                var log = new Logged();
                var publisher = RtmpPublisher.open(station.ingest())) {
            station.streaming.setCaptions(new Busy());
            ClipPlayer.atOnce(publisher).play(TestStation.clip("plain.flv"));
            Eventually.until(() -> station.get("master.m3u8").statusCode() == 200);
            var captions = Eventually.get(
                    () -> station.get("captions/en/index.m3u8"),
                    now -> now.body().contains(".vtt"));
            var segment = captions.body()
                    .lines()
                    .filter(line -> line.endsWith(".vtt"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(503, station.get("captions/en/" + segment).statusCode());
            assertFalse(log.says("captions"), log::toString);
        }
    }

    private static final class Busy implements CaptionService {
        @Override
        public List<CaptionTrack> tracks(ShowId show) {
            throw new StoreBusy("busy");
        }

        @Override
        public List<Cue> cues(ShowId show, CaptionLanguage language, Instant from, Instant to) {
            throw new StoreBusy("busy");
        }
    }
}
