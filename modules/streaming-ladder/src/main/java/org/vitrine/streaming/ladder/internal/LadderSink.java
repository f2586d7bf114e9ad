// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.ladder.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vitrine.streaming.ladder.internal.LadderState.State;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/** Takes one stream's pictures: a ladder for each of its tracks, one after the other. On the stream's event loop; state is read by any thread. */
final class LadderSink implements StreamEgress.Sink {
    private final Function<Track, Optional<StreamLadder>> making;
    private final Runnable gone;
    private volatile @Nullable StreamLadder ladder;

    /** Makes ladders so, or none where there is nothing to be made; runs the last when the stream is over. */
    LadderSink(Function<Track, Optional<StreamLadder>> making, Runnable gone) {
        this.making = making;
        this.gone = gone;
    }

    @Override
    public void tracks(List<Track> tracks) {
        stop();
        var picture = tracks.stream()
                .filter(track -> track.kind() == Track.Kind.PICTURE)
                .filter(track -> track.codec().startsWith("avc1"))
                .findFirst();
        ladder = picture.flatMap(making).orElse(null);
    }

    @Override
    public void unit(AccessUnit unit) {
        var now = ladder;
        if (now != null && unit.track().kind() == Track.Kind.PICTURE) {
            now.offer(unit);
        }
    }

    @Override
    public void end() {
        stop();
        gone.run();
    }

    LadderState state() {
        var now = ladder;
        return now == null ? LadderState.of(State.NOT_NEEDED) : now.state();
    }

    void stop() {
        var now = ladder;
        ladder = null;
        if (now != null) {
            now.end();
        }
    }
}
