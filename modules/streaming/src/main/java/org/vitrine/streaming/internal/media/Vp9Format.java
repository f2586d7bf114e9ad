// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Arrays;
import java.util.Locale;

/**
 * How VP9 pictures are to be decoded.
 *
 * @param configuration {@code vpcC}'s content behind version and flags (VP Codec ISO Media File Format Binding, section 2.2); has no size
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record Vp9Format(byte[] configuration, int width, int height) implements VideoFormat {
    private static final int RECORD = 8;
    private static final int FULL_BOX_HEAD = 4;
    private static final int LOWEST_LEVEL = 10;

    /** Reads a configuration, with or without the box's version and flags; {@link IllegalArgumentException} if it is none. */
    public static Vp9Format of(byte[] vpcC) {
        boolean boxed = vpcC.length >= FULL_BOX_HEAD + RECORD && vpcC[0] == 1 && vpcC[1] == 0 && vpcC[2] == 0;
        int from = boxed ? FULL_BOX_HEAD : 0;
        if (vpcC.length < from + RECORD || vpcC[from] < 0 || vpcC[from] > 3) {
            throw new IllegalArgumentException("the VP9 configuration is cut off");
        }
        return new Vp9Format(Arrays.copyOfRange(vpcC, from, from + RECORD), 0, 0);
    }

    /** As in {@code vp09.00.31.08}: profile, level, bit depth. Level 0 stands for one that the encoder does not know. */
    @Override
    public String codec() {
        int level = Math.max(LOWEST_LEVEL, configuration[1] & 0xFF);
        return String.format(
                Locale.ROOT, "vp09.%02d.%02d.%02d", configuration[0], level, (configuration[2] & 0xFF) >> 4);
    }

    @Override
    public VideoFormat shownBy(byte[] keyFrame) {
        var size = Vp9Header.size(keyFrame);
        return new Vp9Format(configuration, size.width(), size.height());
    }
}
