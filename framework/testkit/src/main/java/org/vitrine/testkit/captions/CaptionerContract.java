// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.CaptionLanguage;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.Track;
import org.vitrine.testkit.ManualClock;
import org.vitrine.testkit.Strain;

/**
 * What every {@link Captioner} must do; inherit it in a test of yours.
 *
 * <p>Its sound is bytes that nothing can decode: what decodes has to bear broken streams anyway. Whether speech is understood is for tests of
 * your own.
 */
public abstract class CaptionerContract {
    private static final Instant START = ManualClock.NOON;
    private static final int RATE = 48_000;
    private static final int SAMPLES = 1024;
    private static final int FRAMES = 10 * RATE / SAMPLES;
    private static final Duration ROUNDING = Duration.ofSeconds(1);
    private static final Track SOUND =
            new Track(Track.Kind.SOUND, "mp4a.40.2", RATE, ByteBuffer.wrap(new byte[] {0x11, (byte) 0x90}));

    /** What is to be tested; each call answers the same one. */
    protected abstract Captioner captioner();

    /** A language that it understands. */
    protected CaptionLanguage language() {
        return captioner().describe().languages().stream().findFirst().orElseGet(() -> new CaptionLanguage("en"));
    }

    @Test
    void itDescribesItselfAlwaysInTheSameWay() {
        var description = captioner().describe();
        assertEquals(description, captioner().describe());
        description.label().byLanguage().values().forEach(label -> assertFalse(label.isBlank(), "it needs a label"));
    }

    @Test
    void whatItUnderstandsWasSaidWhileItListened() {
        for (var cue : Strain.toTheEnd(() -> hear(hearing(), 0, FRAMES))) {
            assertFalse(cue.from().isBefore(START.minus(ROUNDING)), () -> cue + " is from before the sound began");
            var last = START.plusMillis(FRAMES * SAMPLES * 1000L / RATE);
            assertFalse(cue.to().isAfter(last.plus(ROUNDING)), () -> cue + " is from after the sound's end, " + last);
        }
    }

    @Test
    void soundMayEndBeforeAnythingWasHeard() {
        assertEquals(List.of(), Strain.toTheEnd(() -> hear(hearing(), 0, 0)));
    }

    @Test
    void soundThatWasLeftOutDoesNotTroubleIt() {
        Strain.toTheEnd(() -> {
            var cues = new CopyOnWriteArrayList<SpokenCue>();
            var ear = captioner().listen(hearing(), cues::add);
            ear.hear(frame(0));
            ear.hear(frame(FRAMES));
            ear.end();
            return cues;
        });
    }

    @Test
    void theSameShowIsHeardAgain() {
        var hearing = hearing();
        Strain.toTheEnd(() -> hear(hearing, 0, FRAMES));
        Strain.toTheEnd(() -> hear(hearing, FRAMES, FRAMES));
    }

    @Test
    void manyShowsAreHeardAtOnce() {
        var alone = Strain.toTheEnd(() -> hear(hearing(), 0, FRAMES)).size();
        for (var cues : Strain.together(() -> hear(hearing(), 0, FRAMES))) {
            assertEquals(alone, cues.size(), "it mixes the sound of shows");
        }
    }

    @Test
    void whatOthersReadTooIsLeftAsItWas() {
        var ear = captioner().listen(hearing(), cue -> {});
        var unit = frame(0);
        ear.hear(unit);
        ear.end();

        assertEquals(0, unit.data().position(), "duplicate() a buffer before reading on in it");
        assertEquals(unit.data().capacity(), unit.data().limit());
        assertEquals(0, SOUND.configuration().position());
    }

    private List<SpokenCue> hear(Hearing hearing, int first, int frames) {
        var cues = new CopyOnWriteArrayList<SpokenCue>();
        var ear = captioner().listen(hearing, cues::add);
        for (int i = first; i < first + frames; i++) {
            ear.hear(frame(i));
        }
        ear.end();
        return cues;
    }

    private Hearing hearing() {
        return new Hearing(new ShowId(UUID.randomUUID()), language(), SOUND, START);
    }

    private static AccessUnit frame(int number) {
        var bytes = ByteBuffer.wrap(new byte[] {0x21, 0x1b, (byte) number, 0x14});
        return new AccessUnit(SOUND, (long) number * SAMPLES, SAMPLES, 0, true, bytes);
    }
}
