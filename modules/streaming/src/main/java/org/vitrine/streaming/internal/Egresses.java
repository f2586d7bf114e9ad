// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/**
 * Hands one stream on to the egresses of other bundles, which may come and go.
 *
 * <p>On the stream's event loop. One that comes is let in at the next key frame; one that throws is left out from then on.
 */
final class Egresses implements Timeline.Output {
    private static final System.Logger LOG = System.getLogger(Egresses.class.getName());

    private final List<StreamEgress> wanted;
    private final ShowId show;
    private final Instant origin;
    private final IdentityHashMap<StreamEgress, StreamEgress.Sink> open = new IdentityHashMap<>();
    private final IdentityHashMap<StreamEgress, Throwable> failed = new IdentityHashMap<>();
    private @Nullable Track picture;
    private @Nullable Track sound;

    /** For the stream of this show; the list changes while it runs. */
    Egresses(List<StreamEgress> wanted, ShowId show, Instant origin) {
        this.wanted = wanted;
        this.show = show;
        this.origin = origin;
    }

    @Override
    public void formats(Formats formats) {
        picture = formats.video()
                .map(video -> new Track(
                        Track.Kind.PICTURE,
                        video.codec(),
                        Formats.VIDEO_TIMESCALE,
                        ByteBuffer.wrap(video.configuration())))
                .orElse(null);
        sound = formats.audio()
                .map(audio -> new Track(
                        Track.Kind.SOUND, audio.codec(), audio.rate(), ByteBuffer.wrap(audio.configuration())))
                .orElse(null);
        each(sink -> sink.tracks(tracks()));
    }

    @Override
    public void video(Sample sample) {
        pass(picture, sample, sample.key());
    }

    @Override
    public void audio(Sample sample) {
        pass(sound, sample, picture == null);
    }

    void end() {
        each(StreamEgress.Sink::end);
        open.clear();
    }

    private void pass(@Nullable Track track, Sample sample, boolean entrance) {
        if (track == null || (wanted.isEmpty() && open.isEmpty())) {
            return;
        }
        if (entrance) {
            meet();
        }
        var data = ByteBuffer.wrap(sample.data());
        var unit =
                new AccessUnit(track, sample.dts(), sample.duration(), sample.compositionOffset(), sample.key(), data);
        each(sink -> sink.unit(unit));
    }

    /** Lets newcomers in, and those go that are not wanted any more. */
    private void meet() {
        open.keySet().removeIf(egress -> !wanted.contains(egress));
        failed.keySet().removeIf(egress -> !wanted.contains(egress));
        for (var egress : wanted) {
            if (!open.containsKey(egress) && !failed.containsKey(egress)) {
                guarded(egress, () -> {
                    var sink = egress.open(show, origin);
                    open.put(egress, sink);
                    sink.tracks(tracks());
                });
            }
        }
    }

    private List<Track> tracks() {
        var tracks = new ArrayList<Track>();
        if (picture != null) {
            tracks.add(picture);
        }
        if (sound != null) {
            tracks.add(sound);
        }
        return tracks;
    }

    private void each(Consumer<StreamEgress.Sink> action) {
        if (!open.isEmpty()) {
            Map.copyOf(open).forEach((egress, sink) -> guarded(egress, () -> action.accept(sink)));
        }
    }

    private void guarded(StreamEgress egress, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | LinkageError e) {
            open.remove(egress);
            failed.put(egress, e);
            LOG.log(Level.ERROR, "An egress failed and is left out of the stream of show " + show, e);
        }
    }
}
