// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A broadcast without its picture, for networks that carry no more: cut where the whole is cut, under the same numbers, so that a
 * player can change over at any segment. Nothing of it is written or packed before somebody asks. Any thread.
 */
public final class SoundAlone implements Pieces {
    private final Playlist list;
    private final Map<Integer, Init> inits;
    private volatile View.@Nullable Texts texts;

    SoundAlone(Playlist list, Map<Integer, Init> inits) {
        this.list = list;
        this.inits = inits;
    }

    @Override
    public Optional<Buffer> playlist(boolean asDelta) {
        var written = texts;
        if (written == null) {
            written = list.segments().stream().allMatch(list.form()::lacks) ? View.Texts.NONE : View.Texts.of(list);
            texts = written;
        }
        return written.text(asDelta);
    }

    @Override
    public Optional<Buffer> init(int number) {
        return Optional.ofNullable(inits.get(number)).flatMap(Init::sound);
    }

    @Override
    public Optional<Buffer> part(long number) {
        return list.part(number).map(part -> part.sound().bytes()).filter(SoundAlone::isSomething);
    }

    @Override
    public Optional<Buffer> segment(long sequence) {
        return list.segment(sequence)
                .filter(Segment::closed)
                .map(SoundAlone::join)
                .filter(SoundAlone::isSomething);
    }

    private static Buffer join(Segment segment) {
        var bytes = Buffer.buffer();
        segment.parts().forEach(part -> bytes.appendBuffer(part.sound().bytes()));
        return bytes;
    }

    private static boolean isSomething(Buffer bytes) {
        return bytes.length() > 0;
    }
}
