// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks.plugin;

import java.util.List;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.text.LocalText;

/** Counts seconds of sound aloud: each as it begins, so that a viewer who is not ahead of it can read it in time. */
public final class Beat implements Captioner {
    @Override
    public CaptionerDescription describe() {
        return new CaptionerDescription("beat", LocalText.english("Beat"), List.of());
    }

    @Override
    public Ear listen(Hearing hearing, Cues cues) {
        return new BeatEar(hearing, cues);
    }
}
