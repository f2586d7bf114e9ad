// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** The recording of a show is not whole, while its stream goes on or has ended; for staff. */
@EventType("streaming.RecordingFailed")
public record RecordingFailed(Reason reason) implements Fact {
    /** What has gone wrong with it. */
    public enum Reason {
        /** It has ended, told at once: the disk is full or failed. */
        ENDED,
        /** It has gaps: the disk was too slow. */
        GAPS
    }
}
