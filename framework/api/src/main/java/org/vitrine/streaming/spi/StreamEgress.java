// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.showlog.ShowId;

/** Takes what is streamed somewhere; registered as a service. Streams that run when it comes are told to it at their next key frame. */
@ConsumerType
@FunctionalInterface
public interface StreamEgress {
    /**
     * A stream begins, or becomes known; on its event loop: do not block.
     *
     * @param start the programme clock's time at decode time 0
     */
    Sink open(ShowId show, Instant start);

    /** Takes one stream, on its event loop: never block; what is thrown ends this sink alone. */
    @ConsumerType
    interface Sink {
        /** From here on, units are of these tracks; the next picture is a key frame. */
        void tracks(List<Track> tracks);

        /** One picture or frame of sound, in decoding order for its track. */
        void unit(AccessUnit unit);

        /** The stream is over. */
        void end();
    }
}
