// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.internal.fmp4.Fragment;
import org.vitrine.streaming.internal.media.Sample;

/** The sound of a part by itself, packed when somebody first asks for it. Any thread. */
final class Sound {
    private static final int FRAGMENT_BYTES = 96;
    private static final int FRAME_BYTES = 8;

    private final long part;
    private final List<Sample> frames;
    private volatile @Nullable Buffer packed;

    /** The sound of the part with this number. */
    Sound(long part, List<Sample> frames) {
        this.part = part;
        this.frames = List.copyOf(frames);
    }

    boolean isSilent() {
        return frames.isEmpty();
    }

    /** How many bytes it has once it is packed. */
    long size() {
        long data = frames.stream().mapToLong(frame -> frame.data().length).sum();
        return isSilent() ? 0 : data + FRAGMENT_BYTES + (long) FRAME_BYTES * frames.size();
    }

    /** Its fragment, empty where it is silent; two who ask at once may pack it twice. */
    Buffer bytes() {
        var bytes = packed;
        if (bytes == null) {
            bytes = isSilent() ? Buffer.buffer() : Buffer.buffer(Fragment.write(part + 1, List.of(), frames));
            packed = bytes;
        }
        return bytes;
    }
}
