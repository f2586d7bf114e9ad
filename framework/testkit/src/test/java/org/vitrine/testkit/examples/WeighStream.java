// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.examples;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Component;
import org.vitrine.showlog.ShowId;
import org.vitrine.streaming.spi.AccessUnit;
import org.vitrine.streaming.spi.StreamEgress;
import org.vitrine.streaming.spi.Track;

/** Counts the bytes of each show that is streamed. */
@Component(service = {WeighStream.class, StreamEgress.class})
public final class WeighStream implements StreamEgress {
    private final Map<ShowId, AtomicLong> bytes = new ConcurrentHashMap<>();

    @Override
    public Sink open(ShowId show, Instant start) {
        return new Scales(bytes.computeIfAbsent(show, first -> new AtomicLong()));
    }

    /** How much was streamed so far; 0 for what was never streamed. */
    public long bytes(ShowId show) {
        return bytes.getOrDefault(show, new AtomicLong()).get();
    }

    private record Scales(AtomicLong sum) implements Sink {
        @Override
        public void tracks(List<Track> tracks) {}

        @Override
        public void unit(AccessUnit unit) {
            sum.addAndGet(unit.data().remaining());
        }

        @Override
        public void end() {}
    }
}
