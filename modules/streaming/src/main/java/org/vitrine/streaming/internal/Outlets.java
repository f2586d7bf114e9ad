// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.vitrine.streaming.internal.health.StreamMeter;
import org.vitrine.streaming.internal.hls.Broadcast;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/** All that a stream's samples go to; on its event loop. */
record Outlets(
        Progress progress,
        Broadcast broadcast,
        Archives archives,
        Remakes remakes,
        LiveSockets sockets,
        StreamMeter meter,
        Egresses egresses) {
    /** Those of the stream of this name, at whose beginning the programme clock showed the origin. */
    static Outlets of(
            org.vitrine.streaming.spi.Broadcast named,
            Instant origin,
            Vertx vertx,
            Clock clock,
            StreamSettings settings,
            Takers takers) {
        var broadcast = new Broadcast(named.name(), origin, settings.part(), settings.kept());
        return new Outlets(
                new Progress(),
                broadcast,
                new Archives(takers.archives(), named, broadcast),
                new Remakes(broadcast, clock),
                new LiveSockets(vertx, settings.viewers().socketsOfShow(), origin),
                new StreamMeter(clock),
                new Egresses(takers.egresses(), named.show(), origin));
    }

    /** Hands samples to all and to this one; runs this after the first of them. */
    Timeline.Output with(Timeline.Output another, Runnable first) {
        return new Each(List.of(another, progress, broadcast, archives, remakes, sockets, meter, egresses), first);
    }

    /** Nothing comes for a while. */
    void interrupt() {
        broadcast.interrupt();
        archives.look();
    }

    /** Who comes from now on sees what comes from now on, after the newest segment; archives have been told of all before. */
    void forgetPast() {
        archives.look();
        broadcast.forgetPast();
        remakes.forgetPast();
    }

    /** Nothing comes any more. */
    void end() {
        broadcast.end();
        archives.end();
        remakes.end();
        sockets.end();
        egresses.end();
    }

    private static final class Each implements Timeline.Output {
        private final List<Timeline.Output> outputs;
        private final Runnable first;
        private boolean begun;

        Each(List<Timeline.Output> outputs, Runnable first) {
            this.outputs = outputs;
            this.first = first;
        }

        @Override
        public void formats(Formats formats) {
            outputs.forEach(output -> output.formats(formats));
        }

        @Override
        public void video(Sample sample) {
            outputs.forEach(output -> output.video(sample));
            begin();
        }

        @Override
        public void audio(Sample sample) {
            outputs.forEach(output -> output.audio(sample));
            begin();
        }

        private void begin() {
            if (!begun) {
                begun = true;
                first.run();
            }
        }
    }
}
