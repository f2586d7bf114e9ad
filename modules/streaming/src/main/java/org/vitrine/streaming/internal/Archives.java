// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.List;
import org.vitrine.streaming.internal.hls.View;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;
import org.vitrine.streaming.spi.Broadcast;
import org.vitrine.streaming.spi.MediaArchive;

/**
 * Tells archives of each segment of one broadcast that has been closed.
 *
 * <p>On the stream's event loop, behind the broadcast: it looks at what viewers can fetch, so it keeps nothing itself, and an archive that
 * comes later is told of all that is still there. One that throws is left out from then on.
 */
final class Archives implements Timeline.Output {
    private static final System.Logger LOG = System.getLogger(Archives.class.getName());

    private final List<MediaArchive> wanted;
    private final Broadcast broadcast;
    private final org.vitrine.streaming.internal.hls.Broadcast packed;
    private final IdentityHashMap<MediaArchive, Place> open = new IdentityHashMap<>();
    private final IdentityHashMap<MediaArchive, Throwable> failed = new IdentityHashMap<>();
    private View seen;

    /** For this broadcast, which is packed there; the list changes while it runs. */
    Archives(List<MediaArchive> wanted, Broadcast broadcast, org.vitrine.streaming.internal.hls.Broadcast packed) {
        this.wanted = wanted;
        this.broadcast = broadcast;
        this.packed = packed;
        this.seen = packed.view();
    }

    @Override
    public void formats(Formats formats) {
        look();
    }

    @Override
    public void video(Sample sample) {
        look();
    }

    @Override
    public void audio(Sample sample) {
        look();
    }

    /** Tells of what has been closed since the last look. */
    @SuppressWarnings("ReferenceEquality") // each view is published once
    void look() {
        var now = packed.view();
        if (now != seen) {
            seen = now;
            meet();
            open.forEach((archive, place) -> guarded(archive, () -> place.tell(now)));
            open.keySet().removeAll(failed.keySet());
        }
    }

    void end() {
        look();
        open.forEach((archive, place) -> guarded(archive, place.sink::end));
        open.clear();
    }

    private void meet() {
        open.keySet().removeIf(archive -> !wanted.contains(archive));
        failed.keySet().removeIf(archive -> !wanted.contains(archive));
        for (var archive : wanted) {
            if (!open.containsKey(archive) && !failed.containsKey(archive)) {
                guarded(archive, () -> open.put(archive, new Place(archive.open(broadcast))));
            }
        }
    }

    private void guarded(MediaArchive archive, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError e) {
            failed.put(archive, e);
            LOG.log(Level.ERROR, "An archive failed and is left out of the stream of show " + broadcast.show(), e);
        }
    }

    /** How far one archive has been told. */
    private static final class Place {
        private final MediaArchive.Sink sink;
        private int lastInit = -1;
        private long lastSegment = -1;

        Place(MediaArchive.Sink sink) {
            this.sink = sink;
        }

        void tell(View view) {
            for (var segment : view.closedAfter(lastSegment)) {
                if (segment.init() > lastInit) {
                    lastInit = segment.init();
                    sink.init(lastInit, bytes(view.init(lastInit).orElseThrow()));
                }
                lastSegment = segment.number();
                sink.segment(segment);
            }
        }

        private static ByteBuffer bytes(Buffer buffer) {
            return ByteBuffer.wrap(buffer.getBytes()).asReadOnlyBuffer();
        }
    }
}
