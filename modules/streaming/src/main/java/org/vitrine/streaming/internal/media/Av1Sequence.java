// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Optional;

/** Reads the size of the pictures out of an AV1 sequence header (AV1 specification, section 5.5). */
final class Av1Sequence {
    private static final String NAME = "the AV1 parameters";
    private static final int SEQUENCE_HEADER = 1;
    private static final int LEVELS_WITHOUT_TIER = 7;

    private final Bits bits;

    private Av1Sequence(Bits bits) {
        this.bits = bits;
    }

    /** The size by the first sequence header among the OBUs from there on; empty where there is none. */
    static Optional<Size> size(byte[] units, int from) {
        int at = from;
        while (at < units.length) {
            int head = units[at] & 0xFF;
            at += (head & 4) == 0 ? 1 : 2;
            long length = (long) units.length - at;
            if ((head & 2) != 0) {
                int lengthAt = at;
                at = afterLength(units, at);
                length = length(units, lengthAt, at);
            }
            if (length < 0 || at + length > units.length) {
                throw new IllegalArgumentException(NAME + " are cut off");
            }
            if (head >> 3 == SEQUENCE_HEADER) {
                return Optional.of(new Av1Sequence(new Bits(NAME, units, at, (int) length)).read());
            }
            at += (int) length;
        }
        return Optional.empty();
    }

    /** Where a number in base 128 that begins there ends. */
    private static int afterLength(byte[] units, int from) {
        for (int at = from; at < Math.min(units.length, from + 8); at++) {
            if (units[at] >= 0) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException(NAME + " are cut off");
    }

    private static long length(byte[] units, int from, int to) {
        long value = 0;
        for (int at = to - 1; at >= from; at--) {
            value = (value << 7) | (units[at] & 0x7F);
        }
        return value;
    }

    private Size read() {
        bits.skip(4);
        if (bits.flag()) {
            bits.skip(5);
        } else {
            int delayBits = timing();
            boolean displayDelay = bits.flag();
            for (int points = bits.read(5); points >= 0; points--) {
                operatingPoint(delayBits, displayDelay);
            }
        }
        int widthBits = bits.read(4) + 1;
        int heightBits = bits.read(4) + 1;
        int width = bits.read(widthBits) + 1;
        return new Size(width, bits.read(heightBits) + 1);
    }

    /** Answers how long a decoder model's delays are, in bits; 0 where there is no such model. */
    private int timing() {
        if (!bits.flag()) {
            return 0;
        }
        bits.skip(64);
        if (bits.flag()) {
            bits.unsigned();
        }
        if (!bits.flag()) {
            return 0;
        }
        int delayBits = bits.read(5) + 1;
        bits.skip(32 + 5 + 5);
        return delayBits;
    }

    private void operatingPoint(int delayBits, boolean displayDelay) {
        bits.skip(12);
        if (bits.read(5) > LEVELS_WITHOUT_TIER) {
            bits.skip(1);
        }
        if (delayBits > 0 && bits.flag()) {
            bits.skip(2 * delayBits + 1);
        }
        if (displayDelay && bits.flag()) {
            bits.skip(4);
        }
    }
}
