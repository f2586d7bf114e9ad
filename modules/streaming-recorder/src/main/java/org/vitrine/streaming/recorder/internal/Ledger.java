// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.time.Instant;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaSegment;

/** What a recording thread asks of the rest of the house; may block. What is thrown is asked again. */
interface Ledger {
    /** Whether a segment was on air: the green room is not recorded. */
    boolean isOnAir(Broadcast broadcast, MediaSegment segment);

    /** A tape begins with a segment of this time. */
    void begin(Broadcast broadcast, Instant at);

    /** A tape has been closed; what is wrong with it staff are told. */
    void close(Broadcast broadcast, Tape tape, TapeState state);
}
