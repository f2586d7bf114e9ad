// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/** Reads how long an Opus packet is from its first bytes (RFC 6716, section 3.1). */
final class OpusPacket {
    private static final int SAMPLES_A_MILLI = 48;
    /** 120 ms. */
    private static final int MOST_SAMPLES = 120 * SAMPLES_A_MILLI;

    private static final int[] SILK_MILLIS = {10, 20, 40, 60};
    private static final int SHORTEST_CELT = SAMPLES_A_MILLI * 5 / 2;
    private static final int HYBRID = 12;
    private static final int CELT = 16;

    private OpusPacket() {}

    static int samples(byte[] packet) {
        if (packet.length == 0) {
            throw new IllegalArgumentException("an Opus packet is empty");
        }
        int samples = frames(packet) * frameSamples((packet[0] & 0xFF) >> 3);
        if (samples == 0 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("an Opus packet is longer than 120 ms, or has no frames");
        }
        return samples;
    }

    private static int frameSamples(int configuration) {
        if (configuration < HYBRID) {
            return SILK_MILLIS[configuration & 3] * SAMPLES_A_MILLI;
        }
        if (configuration < CELT) {
            return SILK_MILLIS[configuration & 1] * SAMPLES_A_MILLI;
        }
        return SHORTEST_CELT << (configuration & 3);
    }

    private static int frames(byte[] packet) {
        return switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 0x3F : 0;
        };
    }
}
