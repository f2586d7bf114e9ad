// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * How a captioner does that listens.
 *
 * @param problem why it listens no more
 * @param heardMillis how much sound it has taken in
 * @param leftOutMillis how much it was too slow for
 * @param cues how many captions it has handed over
 * @param late how long after the words the last of them came
 */
record ListeningState(
        Choice choice,
        Optional<String> problem,
        long heardMillis,
        long leftOutMillis,
        long cues,
        Optional<Duration> late) {}
