// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.shows.Slug;

/**
 * Keeps what is streamed, and gives out under the same addresses what is not live any more; registered as a service.
 *
 * <p>One that comes while streams run is told of what their viewers can still fetch, then of all that follows; so one that stands in for
 * another in the middle of a show may be told again what the other kept.
 */
@ConsumerType
public interface MediaArchive {
    /** A broadcast begins, or becomes known; on its event loop: do not block. */
    Sink open(Broadcast broadcast);

    /** Looks up what no stream has; on a virtual thread: may block. What is thrown is answered as a failure of the shop. */
    ArchiveAnswer find(ArchiveRequest request);

    /**
     * Tells those who show what goes with the picture, such as captions, what everyone may see of a show that is over; may block, and be a second
     * old. Empty where there is no replay, as of a show that nobody knows, or where it is held back.
     */
    default Optional<Replay> replay(Slug show) {
        return Optional.empty();
    }

    /** Takes one broadcast, on its event loop: never block; what is thrown ends this sink alone. */
    @ConsumerType
    interface Sink {
        /**
         * An initialisation segment; the segments that need it come later.
         *
         * @param number grows with each of the broadcast, from 0
         * @param bytes read-only; others read it too
         */
        void init(int number, ByteBuffer bytes);

        /** A segment that has been closed, in the order of their numbers. */
        void segment(MediaSegment segment);

        /** The broadcast is over. */
        void end();
    }
}
