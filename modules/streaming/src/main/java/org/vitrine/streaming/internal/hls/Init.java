// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.vitrine.streaming.internal.fmp4.InitSegment;
import org.vitrine.streaming.internal.media.Formats;

/**
 * What is needed before the first fragment of some formats.
 *
 * @param whole for picture and sound as they come
 * @param sound for the sound alone; empty where there is none
 */
record Init(Buffer whole, Optional<Buffer> sound) {
    static Init of(Formats formats) {
        var sound = formats.audio().map(audio -> InitSegment.write(new Formats(Optional.empty(), Optional.of(audio))));
        return new Init(Buffer.buffer(InitSegment.write(formats)), sound.map(Buffer::buffer));
    }
}
