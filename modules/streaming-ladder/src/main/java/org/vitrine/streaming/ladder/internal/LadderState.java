// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.util.List;

/**
 * How the ladder of one stream is.
 *
 * @param state what it is at
 * @param steps the names of those that are made, the biggest first
 * @param speed as ffmpeg says: 1 keeps up; 0 where it is not known
 * @param left the names of those that were taken away because ffmpeg was too slow
 */
public record LadderState(State state, List<String> steps, double speed, List<String> left) {
    /** What a ladder is at. */
    public enum State {
        /** The operator wants none, or nobody streams. */
        OFF,
        /** ffmpeg is not installed. */
        MISSING,
        /** As many streams as may have one have one. */
        BUSY,
        /** The picture is in a codec that is passed on as it is, or is no bigger than the steps. */
        NOT_NEEDED,
        RUNNING,
        /** ffmpeg has ended by itself, and is started again. */
        RESTARTING,
        /** ffmpeg has ended too often, or was too slow for the smallest step. */
        GIVEN_UP
    }

    static LadderState of(State state) {
        return new LadderState(state, List.of(), 0, List.of());
    }
}
