// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.Strain;

/**
 * What every {@link StreamEgress} must do; inherit it in a test of yours.
 *
 * <p>Its pictures are bytes that nothing can decode: what decodes has to bear broken streams anyway.
 */
public abstract class StreamEgressContract {
    private static final Instant START = ManualClock.NOON;
    private static final int TICKS = 3000;
    private static final Track PICTURE =
            new Track(Track.Kind.PICTURE, "avc1.64001f", 90_000, ByteBuffer.wrap(new byte[] {1, 100, 0, 31}));
    private static final Track SOUND =
            new Track(Track.Kind.SOUND, "mp4a.40.2", 48_000, ByteBuffer.wrap(new byte[] {0x11, (byte) 0x90}));

    private final ShowId show = new ShowId(UUID.randomUUID());

    /** What is to be tested; each call answers the same one. */
    protected abstract StreamEgress egress();

    @Test
    void aStreamIsTakenFromItsBeginningToItsEnd() {
        var sink = open(show);
        sink.tracks(List.of(PICTURE, SOUND));
        for (int i = 0; i < 30; i++) {
            sink.unit(picture(i));
            sink.unit(sound(i));
        }
        sink.end();
    }

    @Test
    void aStreamMayChangeItsTracks() {
        var sink = open(show);
        sink.tracks(List.of(PICTURE));
        sink.unit(picture(0));
        sink.tracks(List.of(PICTURE, SOUND));
        sink.unit(picture(0));
        sink.unit(sound(0));
        sink.end();
    }

    @Test
    void aStreamMayEndBeforeItHasShownAnything() {
        open(show).end();
        var sink = open(show);
        sink.tracks(List.of(PICTURE));
        sink.end();
    }

    @Test
    void theSameShowIsStreamedAgain() {
        aStreamIsTakenFromItsBeginningToItsEnd();
        aStreamIsTakenFromItsBeginningToItsEnd();
    }

    @Test
    void streamsDoNotKnowOfEachOther() {
        var one = open(show);
        var other = open(new ShowId(UUID.randomUUID()));
        one.tracks(List.of(PICTURE));
        other.tracks(List.of(PICTURE));
        one.end();
        other.unit(picture(0));
        other.end();
    }

    @Test
    void whatOthersReadTooIsLeftAsItWas() {
        var sink = open(show);
        sink.tracks(List.of(PICTURE));
        var unit = picture(0);
        sink.unit(unit);
        sink.end();

        assertEquals(0, unit.data().position(), "duplicate() a buffer before reading on in it");
        assertEquals(unit.data().capacity(), unit.data().limit());
        assertEquals(0, PICTURE.configuration().position());
    }

    @Test
    void theEventLoopIsNotHeldUp() {
        Strain.withoutWaiting(() -> {
            aStreamIsTakenFromItsBeginningToItsEnd();
            return true;
        });
    }

    private StreamEgress.Sink open(ShowId of) {
        return egress().open(of, START);
    }

    private static AccessUnit picture(int number) {
        return new AccessUnit(PICTURE, (long) number * TICKS, TICKS, 0, number == 0, bytes(number));
    }

    private static AccessUnit sound(int number) {
        return new AccessUnit(SOUND, number * 1024L, 1024, 0, true, bytes(number));
    }

    private static ByteBuffer bytes(int number) {
        return ByteBuffer.wrap(new byte[] {0, 0, 0, 2, 0x65, (byte) number});
    }
}
