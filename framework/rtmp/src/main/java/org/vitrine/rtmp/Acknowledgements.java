// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rtmp;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** Knows when a far end that has named a window is to be told how much has come. Not thread-safe. */
final class Acknowledgements {
    private static final long SMALLEST = 4096;

    private long window = Long.MAX_VALUE;
    private long received;
    private long told;

    void received(int bytes) {
        received += bytes;
    }

    void window(byte[] payload) {
        if (payload.length >= 4) {
            window = Math.max(
                    SMALLEST, Integer.toUnsignedLong(ByteBuffer.wrap(payload).getInt()));
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
