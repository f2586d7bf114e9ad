// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.captions;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.text.LocalText;

/** The contract finds what is wrong with a captioner. */
final class CaptionerContractTest {
    @Test
    void wordsFromBeforeTheSoundBeganAreFound() {
        var early = contract(new Early());
        assertThrows(AssertionError.class, early::whatItUnderstandsWasSaidWhileItListened);
    }

    private static CaptionerContract contract(Captioner captioner) {
        return new CaptionerContract() {
            @Override
            protected Captioner captioner() {
                return captioner;
            }
        };
    }

    /** Counts the time of its cues from the sound's own beginning, as if that were the programme clock. */
    private record Early() implements Captioner {
        @Override
        public CaptionerDescription describe() {
            return new CaptionerDescription("early", LocalText.english("Early"), List.of());
        }

        @Override
        public Ear listen(Hearing hearing, Cues cues) {
            return new Ear() {
                @Override
                public void hear(AccessUnit sound) {
                    var from = hearing.from(sound).minusSeconds(3600);
                    cues.spoken(new SpokenCue("1", from, from.plusMillis(20), "Well", false));
                }

                @Override
                public void end() {}
            };
        }
    }
}
