// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** AAC in which nothing is heard, 48 kHz, for pictures whose sound cannot go along. Not thread-safe. */
final class Silence {
    /** AAC-LC, 48 kHz, two channels. */
    static final ByteBuffer CONFIGURATION = bytes("1190");

    /** A frame of 1024 samples, as encoders write it. */
    static final ByteBuffer FRAME = bytes("211004608c1c");

    private static final long SAMPLES = 1024;
    private static final long RATE = 48_000;
    /** Where the picture has paused for longer, so has the silence. */
    private static final long LONGEST_GAP_MILLIS = 1_000;

    private long frames;

    /** Tells the times, in milliseconds, of the frames that begin up to this time and have not been told. */
    void upTo(long millis, LongConsumer frame) {
        if (millis - time() > LONGEST_GAP_MILLIS) {
            frames = millis * RATE / 1_000 / SAMPLES;
        }
        while (time() <= millis) {
            frame.accept(time());
            frames++;
        }
    }

    private long time() {
        return frames * SAMPLES * 1_000 / RATE;
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex)).asReadOnlyBuffer();
    }
}
