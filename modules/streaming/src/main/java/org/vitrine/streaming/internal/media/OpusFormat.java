// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How Opus packets are to be decoded. Opus counts in 48,000 samples a second, whatever went into its encoder.
 *
 * @param configuration the identification header, {@code OpusHead} (RFC 7845, section 5.1)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record OpusFormat(byte[] configuration) implements AudioFormat {
    private static final byte[] MAGIC = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int SHORTEST = 19;
    private static final int LONGEST = 21 + 255;
    private static final int VERSION = 8;
    private static final int CHANNELS = 9;
    private static final int RATE = 48_000;

    public OpusFormat {
        if (configuration.length < SHORTEST || configuration.length > LONGEST || !beginsRight(configuration)) {
            throw new IllegalArgumentException("the Opus configuration is no OpusHead");
        }
        if (configuration[VERSION] >> 4 != 0 || configuration[CHANNELS] == 0) {
            throw new IllegalArgumentException("the Opus configuration is of an unknown version");
        }
        boolean mapped = configuration[SHORTEST - 1] != 0;
        if (mapped && configuration.length < 21 + (configuration[CHANNELS] & 0xFF)) {
            throw new IllegalArgumentException("the Opus configuration is cut off");
        }
        if (!mapped && configuration[CHANNELS] > 2) {
            throw new IllegalArgumentException("the Opus configuration does not say where its channels belong");
        }
    }

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. */
    public static OpusFormat of(byte[] opusHead) {
        return new OpusFormat(opusHead);
    }

    @Override
    public String codec() {
        return "opus";
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public int channels() {
        return configuration[CHANNELS] & 0xFF;
    }

    @Override
    public int samples(byte[] packet) {
        return OpusPacket.samples(packet);
    }

    @Override
    public double usualFrameMillis() {
        return 20;
    }

    /** The same for MP4: what {@code dOps} holds (Encapsulation of Opus in ISO Base Media File Format, section 4.3.2). */
    public byte[] forBox() {
        var head = ByteBuffer.wrap(configuration).order(ByteOrder.LITTLE_ENDIAN).position(CHANNELS + 1);
        var box = ByteBuffer.allocate(configuration.length - MAGIC.length)
                .put((byte) 0)
                .put(configuration[CHANNELS])
                .putShort(head.getShort())
                .putInt(head.getInt())
                .putShort(head.getShort());
        return box.put(head).array();
    }

    private static boolean beginsRight(byte[] configuration) {
        return java.util.Arrays.equals(configuration, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }
}
