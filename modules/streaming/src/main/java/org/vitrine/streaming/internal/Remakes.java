// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.vitrine.streaming.internal.hls.Broadcast;
import org.vitrine.streaming.internal.hls.Multivariant;
import org.vitrine.streaming.internal.hls.View;
import org.vitrine.streaming.internal.media.Formats;
import org.vitrine.streaming.internal.media.Sample;
import org.vitrine.streaming.internal.media.Timeline;

/** The renditions of one stream, by name. Written on the stream's event loop; {@link #find} and {@link #views} by any thread. */
final class Remakes implements Timeline.Output {
    private final Broadcast source;
    private final Clock clock;
    private final Map<String, Remake> byName = new ConcurrentSkipListMap<>();
    private Formats formats = Formats.NONE;

    Remakes(Broadcast source, Clock clock) {
        this.source = source;
        this.clock = clock;
        source.besides(() -> Multivariant.reports(Optional.empty(), views()));
    }

    /** Makes one whose parts lie under addresses with this other name; any thread. */
    Remake make(String name, String broadcastName) {
        var broadcast = source.follower(broadcastName);
        broadcast.besides(() -> {
            var others = new TreeMap<>(views());
            others.remove(name);
            return Multivariant.reports(Optional.of(source.view()), others);
        });
        return new Remake(broadcast, clock);
    }

    /** Opens it, in place of one of that name. */
    void open(String name, Remake remake) {
        remake.source(formats);
        Optional.ofNullable(byName.put(name, remake))
                .ifPresent(before -> before.broadcast().withdraw());
    }

    void close(String name, Remake remake) {
        if (byName.remove(name, remake)) {
            remake.broadcast().withdraw();
        }
    }

    Optional<Broadcast> find(String name) {
        return Optional.ofNullable(byName.get(name)).filter(Remake::isAlive).map(Remake::broadcast);
    }

    /** What there is of those that are made now. */
    Map<String, View> views() {
        var views = new TreeMap<String, View>();
        byName.forEach((name, remake) -> {
            if (remake.isAlive()) {
                views.put(name, remake.broadcast().view());
            }
        });
        return views;
    }

    @Override
    public void formats(Formats changed) {
        formats = changed;
        byName.values().forEach(remake -> remake.source(changed));
    }

    @Override
    public void video(Sample sample) {}

    @Override
    public void audio(Sample sample) {
        byName.values().forEach(remake -> remake.sound(sample));
    }

    /** What has been can be fetched no more. */
    void forgetPast() {
        byName.values().forEach(remake -> remake.broadcast().forgetPast());
    }

    void end() {
        byName.values().forEach(remake -> remake.broadcast().end());
    }
}
