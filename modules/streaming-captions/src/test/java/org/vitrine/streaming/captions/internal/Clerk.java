// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.vitrine.captions.spi.Captioner;
import org.vitrine.captions.spi.CaptionerDescription;
import org.vitrine.captions.spi.Hearing;
import org.vitrine.captions.spi.SpokenCue;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.text.LocalText;

/** Writes down the number of each forty-eighth frame. */
final class Clerk implements Captioner {
    final CountDownLatch let = new CountDownLatch(1);
    volatile boolean waits;
    volatile boolean fails;
    volatile boolean listens;
    volatile Consumer<String> cues = text -> {};

    @Override
    public CaptionerDescription describe() {
        return new CaptionerDescription("clerk", LocalText.english("Clerk"), List.of());
    }

    @Override
    public Ear listen(Hearing hearing, Cues sink) {
        if (fails) {
            throw new IllegalStateException("The model is not there.");
        }
        cues = text ->
                sink.spoken(new SpokenCue(text, hearing.start(), hearing.start().plusSeconds(1), text, false));
        listens = true;
        return new Ear() {
            @Override
            public void hear(AccessUnit sound) {
                hold();
                int number = (int) (sound.decodeTime() / 1024);
                if (number % 48 == 47) {
                    sink.spoken(new SpokenCue(
                            "" + number, hearing.from(sound), hearing.to(sound), "Frame " + number, false));
                }
            }

            @Override
            public void end() {
                listens = false;
                cues.accept("The end");
            }
        };
    }

    private void hold() {
        try {
            if (waits) {
                let.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
