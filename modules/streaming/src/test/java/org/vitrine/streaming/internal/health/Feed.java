// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.vitrine.streaming.internal.media.AacFormat;
import org.vitrine.streaming.internal.media.AvcFormat;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.testkit.ManualClock;

/** An encoder of 25 pictures a second and sound, for a meter and its clock; each step is 40 ms of media. */
final class Feed {
    static final Formats FORMATS = new Formats(
            Optional.of(
                    AvcFormat.of(
                            HexFormat.of()
                                    .parseHex(
                                            "01640028ffe1001b67640028acd940780227e5c044000003000400000300f03c60c65801000668ebe3cb22c0"))),
            Optional.of(AacFormat.of(new byte[] {0x12, 0x10})));
    static final int STEP = 40;
    private static final int SOUND_SAMPLES = 44_100 * STEP / 1000;

    final ManualClock clock = new ManualClock();
    final StreamMeter meter = new StreamMeter(clock);
    int keyEvery = 25;
    int pictureBytes = 5_000;
    int reorder;
    private long picture;

    Feed() {
        meter.published();
        meter.formats(FORMATS);
    }

    /** Sends so much media, in so much time for each second of it. */
    void send(Duration media, double pace) {
        for (long sent = 0; sent < media.toMillis(); sent += STEP) {
            step();
            clock.advance(Duration.ofNanos((long) (STEP * pace * 1_000_000)));
        }
    }

    void send(Duration media) {
        send(media, 1);
    }

    /** Sends one picture and its sound, at once. */
    void step() {
        int offset = reorder > 0 && picture % 2 == 0 ? reorder : 0;
        meter.video(new Sample(picture * STEP, STEP, offset, picture % keyEvery == 0, new byte[pictureBytes]));
        meter.audio(new Sample(picture * SOUND_SAMPLES, SOUND_SAMPLES, 0, true, new byte[100]));
        picture++;
    }

    /** Leaves out so many pictures and their sound, as if they had been sent. */
    void drop(int pictures) {
        picture += pictures;
        clock.advance(Duration.ofMillis(STEP * (long) pictures));
    }
}
