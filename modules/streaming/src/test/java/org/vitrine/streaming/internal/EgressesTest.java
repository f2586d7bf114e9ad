// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

final class EgressesTest {
    private static final Formats FORMATS = new Formats(
            Optional.of(
                    AvcFormat.of(
                            HexFormat.of()
                                    .parseHex(
                                            "01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"))),
            Optional.of(AacFormat.of(new byte[] {0x12, 0x10})));

    private final List<StreamEgress> wanted = new ArrayList<>();
    private final Egresses egresses = new Egresses(wanted, ShowId.of(UUID.randomUUID()), Instant.EPOCH);
    private final List<String> heard = new ArrayList<>();

    @Test
    void one_that_comes_is_let_in_at_the_next_key_frame() {
        egresses.formats(FORMATS);
        egresses.video(picture(0, true));
        wanted.add((show, start) -> new Notes());
        egresses.video(picture(33, false));
        egresses.audio(new Sample(44, 1_024, 0, true, new byte[1]));
        egresses.video(picture(66, true));
        egresses.audio(new Sample(1_068, 1_024, 0, true, new byte[1]));
        egresses.end();
        assertEquals(List.of("avc1.640028 mp4a.40.2", "PICTURE 66", "SOUND 1068", "end"), heard);
    }

    @Test
    void one_that_fails_is_left_out_and_the_others_go_on() {
        wanted.add((show, start) -> {
            throw new IllegalStateException("as a test has it");
        });
        wanted.add((show, start) -> new Notes());
        egresses.formats(FORMATS);
        egresses.video(picture(0, true));
        egresses.video(picture(33, true));
        assertEquals(List.of("avc1.640028 mp4a.40.2", "PICTURE 0", "PICTURE 33"), heard);
    }

    private static Sample picture(long time, boolean key) {
        return new Sample(time, 33, 0, key, new byte[1]);
    }

    private final class Notes implements StreamEgress.Sink {
        @Override
        public void tracks(List<Track> tracks) {
            heard.add(tracks.get(0).codec() + " " + tracks.get(1).codec());
        }

        @Override
        public void unit(AccessUnit unit) {
            heard.add(unit.track().kind() + " " + unit.decodeTime());
        }

        @Override
        public void end() {
            heard.add("end");
        }
    }
}
