// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

import java.util.Locale;
import java.util.Optional;

/**
 * How AV1 pictures are to be decoded.
 *
 * @param configuration {@code av1C}'s content (AV1 in ISOBMFF, section 2.3)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by sameAs alone
public record Av1Format(byte[] configuration, int width, int height) implements VideoFormat {
    private static final int MARKER_AND_VERSION = 0x81;
    private static final int HEAD = 4;

    /** Reads a configuration; {@link IllegalArgumentException} if it is none. The sequence header may be missing. */
    public static Av1Format of(byte[] av1C) {
        if (av1C.length < HEAD || (av1C[0] & 0xFF) != MARKER_AND_VERSION) {
            throw new IllegalArgumentException("the AV1 configuration is cut off");
        }
        return new Av1Format(av1C, 0, 0).sized(Av1Sequence.size(av1C, HEAD));
    }

    /** As in {@code av01.0.04M.08}: profile, level, tier, bit depth. */
    @Override
    public String codec() {
        int profile = (configuration[1] & 0xFF) >> 5;
        int level = configuration[1] & 0x1F;
        int flags = configuration[2] & 0xFF;
        int depth = (flags & 0x40) == 0 ? 8 : profile == 2 && (flags & 0x20) != 0 ? 12 : 10;
        return String.format(
                Locale.ROOT, "av01.%d.%02d%s.%02d", profile, level, (flags & 0x80) == 0 ? "M" : "H", depth);
    }

    @Override
    public VideoFormat shownBy(byte[] keyFrame) {
        return isComplete() ? this : sized(Av1Sequence.size(keyFrame, 0));
    }

    private Av1Format sized(Optional<Size> size) {
        return size.map(found -> new Av1Format(configuration, found.width(), found.height()))
                .orElse(this);
    }
}
