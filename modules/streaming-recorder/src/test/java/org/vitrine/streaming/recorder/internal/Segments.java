// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.recorder.internal;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.vitrine.streaming.spi.MediaSegment;
import org.vitrine.testkit.ManualClock;

/** Segments of one second from noon on, every other of which begins with a key frame; what they hold tells which they are. */
final class Segments {
    static final Duration SECOND = Duration.ofSeconds(1);

    private Segments() {}

    static MediaSegment of(int number) {
        return of(number, 0, false);
    }

    static MediaSegment of(int number, int init, boolean discontinuity) {
        return new MediaSegment(number, init, discontinuity, number % 2 == 0, at(number), SECOND, bytes(number));
    }

    /** When this one begins. */
    static Instant at(double number) {
        return ManualClock.NOON.plusMillis(Math.round(number * 1000));
    }

    /** Of different lengths. */
    static ByteBuffer bytes(int number) {
        var bytes = ByteBuffer.allocate(20 + number % 7);
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put((byte) (number + i));
        }
        return bytes.flip().asReadOnlyBuffer();
    }

    static ByteBuffer init(int number) {
        return bytes(100 + number);
    }
}
