// SPDX-License-Identifier: Apache-2.0
package org.vitrine.captions.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.streaming.spi.AccessUnit;

/**
 * Writes down what is said in shows while it is said; registered as a service.
 *
 * <p>It listens to those shows for which staff have chosen it, once for each language.
 */
@ConsumerType
public interface Captioner {
    /** What staff are told of it when they choose. Any thread; always the same. */
    CaptionerDescription describe();

    /**
     * Begins to listen, on a thread that is this hearing's own: it may block.
     *
     * @param cues takes what it understands, until {@link Ear#end} has returned
     * @throws RuntimeException if it cannot, with a sentence for staff; it is asked again when the sound changes or comes anew
     */
    Ear listen(Hearing hearing, Cues cues);

    /**
     * Hears the sound of one stream, on the thread that {@link #listen} was called on: it may block.
     *
     * <p>The stream does not wait. What comes while five seconds of sound are waiting is left out, which the decode times tell. What is thrown
     * ends this hearing alone.
     */
    @ConsumerType
    interface Ear {
        /** One frame of sound, in order. */
        void hear(AccessUnit sound);

        /** There is no more; what has been understood by now is to be handed over before this returns, within ten seconds. */
        void end();
    }

    /** Takes what has been understood. */
    @ProviderType
    interface Cues {
        /**
         * Shows it to those who read along and, unless it is interim, writes it into the show's log. Any thread; blocks until that is done.
         *
         * <p>Where the log cannot be written to, or more than ten come in a second, it is left out, and the shop's operator is told.
         */
        void spoken(SpokenCue cue);
    }
}
