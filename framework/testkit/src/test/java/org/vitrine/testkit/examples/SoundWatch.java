// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.text.LocalText;

/** Writes down how much sound there is in each second; one that understands speech would decode the frames, and ask its model. */
@Component
public final class SoundWatch implements Captioner {
    private static final CaptionerDescription DESCRIPTION =
            new CaptionerDescription("sound-watch", LocalText.english("How much sound there is"), List.of());

    @Override
    public CaptionerDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Ear listen(Hearing hearing, Cues cues) {
        return new Watch(hearing, cues);
    }

    private static final class Watch implements Ear {
        private final Hearing hearing;
        private final Cues cues;
        private @Nullable Instant from;
        private long bytes;

        Watch(Hearing hearing, Cues cues) {
            this.hearing = hearing;
            this.cues = cues;
        }

        @Override
        public void hear(AccessUnit sound) {
            var began = from == null ? hearing.from(sound) : from;
            from = began;
            bytes += sound.data().remaining();
            var now = hearing.to(sound);
            if (!now.isBefore(began.plusSeconds(1))) {
                cues.spoken(new SpokenCue(
                        Long.toString(began.toEpochMilli()), began, began.plusSeconds(1), "♪ " + bytes, false));
                from = null;
                bytes = 0;
            }
        }

        @Override
        public void end() {}
    }
}
