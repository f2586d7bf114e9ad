// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/**
 * How AAC frames are to be decoded.
 *
 * @param configuration the AudioSpecificConfig (ISO/IEC 14496-3, section 1.6.2.1)
 * @param rate samples a second as the core coder has them; also the track's timescale
 * @param frameSamples samples a frame at that rate
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record AacFormat(byte[] configuration, int objectType, int rate, int channels, int frameSamples)
        implements AudioFormat {
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    private static final int LONGEST = 64;
    private static final int EXPLICIT_RATE = 15;
    private static final int ESCAPE = 31;
    private static final int SBR = 5;
    private static final int PS = 29;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    public static AacFormat of(byte[] config) {
        if (config.length > LONGEST) {
            throw new IllegalArgumentException("the AAC configuration is too long");
        }
        var bits = new Bits("the AAC configuration's bits", config, 0, config.length);
        int type = objectType(bits);
        int rate = rate(bits);
        int channels = bits.read(4);
        int core = type;
        if (type == SBR || type == PS) {
            rate(bits);
            core = objectType(bits);
        }
        boolean shortFrames = core <= 4 && bits.left() > 0 && bits.read(1) == 1;
        if (rate < RATES[RATES.length - 1] || rate > RATES[0]) {
            throw new IllegalArgumentException("the AAC configuration has a sample rate of " + rate);
        }
        return new AacFormat(config, type, rate, channels == 0 ? 2 : channels, shortFrames ? 960 : 1024);
    }

    /** As in {@code mp4a.40.2}. */
    @Override
    public String codec() {
        return "mp4a.40." + objectType;
    }

    @Override
    public int samples(byte[] frame) {
        return frameSamples;
    }

    @Override
    public double usualFrameMillis() {
        return frameSamples * 1000.0 / rate;
    }

    private static int objectType(Bits bits) {
        int type = bits.read(5);
        return type == ESCAPE ? 32 + bits.read(6) : type;
    }

    private static int rate(Bits bits) {
        int index = bits.read(4);
        if (index == EXPLICIT_RATE) {
            return bits.read(24);
        }
        if (index >= RATES.length) {
            throw new IllegalArgumentException("the AAC configuration names no sample rate");
        }
        return RATES[index];
    }
}
