// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** Knows when a far end is to be told how much has come: after each window of so many bytes. Not thread-safe. */
final class Acknowledgements {
    private static final long SMALLEST = 4096;

    private final long largest;
    private long window;
    private long received;
    private long told;

    /** Tells after so many bytes at the latest; a far end may wish to be told sooner. */
    Acknowledgements(long largest) {
        this.largest = largest;
        this.window = largest;
    }

    void received(int bytes) {
        received += bytes;
    }

    void window(byte[] payload) {
        if (payload.length >= 4) {
            long wanted = Integer.toUnsignedLong(ByteBuffer.wrap(payload).getInt());
            window = Math.clamp(wanted, SMALLEST, largest);
        }
    }

    /** All that has come, where it is time to say so; it counts as said. */
    OptionalLong due() {
        if (received - told < window) {
            return OptionalLong.empty();
        }
        told = received;
        return OptionalLong.of(received);
    }
}
