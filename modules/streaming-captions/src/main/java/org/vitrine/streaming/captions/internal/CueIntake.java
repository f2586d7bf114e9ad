// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.vitrine.captions.CueSpoken;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;

/** Takes what one captioner understands of one stream in one language. Any thread. */
final class CueIntake implements Captioner.Cues {
    private static final System.Logger LOG = System.getLogger(CueIntake.class.getName());
    private static final int MOST_A_SECOND = 10;

    private final Hearing hearing;
    private final Clock clock;
    private final Told told;
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean closed;
    private volatile @Nullable Duration late;
    private long second;
    private int inSecond;

    /** Who is told. */
    interface Told {
        /** Shows it, and keeps it unless it is interim. */
        void tell(Hearing hearing, CueSpoken cue, boolean interim);
    }

    CueIntake(Hearing hearing, Clock clock, Told told) {
        this.hearing = hearing;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public void spoken(SpokenCue cue) {
        if (closed) {
            return;
        }
        var now = clock.instant();
        if (isTooMany(now)) {
            return;
        }
        var fact = new CueSpoken(cue.id(), hearing.language(), cue.from(), cue.to(), cue.text());
        try {
            told.tell(hearing, fact, cue.interim());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A caption of show " + hearing.show() + " is lost", e);
            return;
        }
        if (!cue.interim()) {
            taken.incrementAndGet();
            late = Duration.between(cue.to(), now);
        }
    }

    /** Takes nothing any more. */
    void close() {
        closed = true;
    }

    /** How many have been kept. */
    long taken() {
        return taken.get();
    }

    /** How long after the words the last cue came. */
    Optional<Duration> late() {
        return Optional.ofNullable(late);
    }

    private synchronized boolean isTooMany(Instant now) {
        if (now.getEpochSecond() != second) {
            second = now.getEpochSecond();
            inSecond = 0;
        }
        inSecond++;
        if (inSecond == MOST_A_SECOND + 1) {
            LOG.log(
                    Level.WARNING,
                    "A captioner hands over more than {0} captions a second for show {1}; the rest is left out.",
                    MOST_A_SECOND,
                    hearing.show());
        }
        return inSecond > MOST_A_SECOND;
    }
}
