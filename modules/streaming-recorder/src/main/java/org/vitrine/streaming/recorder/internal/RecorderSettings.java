// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is recorded, and for how long it is kept.
 *
 * @param published whether replays are open to all from the first
 * @param keep how long a recording is kept; zero for ever
 * @param leaveFree bytes that the disk must have left
 */
record RecorderSettings(Path folder, boolean published, Duration keep, long leaveFree) {
    private static final long MEGABYTE = 1_000_000;

    RecorderSettings {
        if (keep.isNegative() || leaveFree < 0) {
            throw new IllegalArgumentException("keepDays and leaveFreeMegabytes must not be below 0");
        }
    }

    static RecorderSettings of(RecorderConfig config) {
        return new RecorderSettings(
                Path.of(config.folder()).toAbsolutePath(),
                config.published(),
                Duration.ofDays(config.keepDays()),
                config.leaveFreeMegabytes() * MEGABYTE);
    }

    /** When a recording that began then is due to go, if nobody says otherwise. */
    Optional<Instant> keptUntil(Instant began) {
        return keep.isZero() ? Optional.empty() : Optional.of(began.plus(keep));
    }
}
