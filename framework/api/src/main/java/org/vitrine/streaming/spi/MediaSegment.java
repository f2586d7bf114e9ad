// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Some seconds of a broadcast, as fragments of MP4.
 *
 * @param number its media sequence number, and that in its address
 * @param init the number of the initialisation segment that it needs
 * @param discontinuity whether timeline or formats broke before it
 * @param independent whether it begins with a key frame
 * @param start its first picture's time on the programme clock
 * @param bytes read-only; others read it too: {@code duplicate()} it before you move its position
 */
public record MediaSegment(
        long number,
        int init,
        boolean discontinuity,
        boolean independent,
        Instant start,
        Duration duration,
        ByteBuffer bytes) {
    public MediaSegment {
        bytes = bytes.asReadOnlyBuffer();
    }

    /** When the next one begins, if nothing is between. */
    public Instant end() {
        return start.plus(duration);
    }
}
