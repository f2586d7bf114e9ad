// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import java.time.Instant;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.streaming.spi.AccessUnit;

/** Says every two seconds of sound which beat it is. */
public final class BeatEar implements Captioner.Ear {
    private static final int SECONDS = 2;

    private final Hearing hearing;
    private final Captioner.Cues cues;
    private Instant next = Instant.MIN;

    public BeatEar(Hearing hearing, Captioner.Cues cues) {
        this.hearing = hearing;
        this.cues = cues;
    }

    @Override
    public void hear(AccessUnit sound) {
        var from = hearing.from(sound);
        if (from.isBefore(next)) {
            return;
        }
        next = from.plusSeconds(SECONDS);
        var beat = Long.toString(from.toEpochMilli() / 1000 % 10_000);
        cues.spoken(new SpokenCue(beat, from, from.plusMillis(SECONDS * 1000 - 200), "Beat " + beat, false));
    }

    @Override
    public void end() {}
}
