// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** What a playlist and the addresses in it lead to, at one moment. Any thread. */
public interface Pieces {
    /** The playlist, whole or without what is old; empty before the first part. */
    Optional<Buffer> playlist(boolean asDelta);

    /** An initialisation segment, if it is still needed. */
    Optional<Buffer> init(int number);

    /** The part with this number, if it is kept. */
    Optional<Buffer> part(long number);

    /** All of the segment with this sequence number, if it is kept and closed. */
    Optional<Buffer> segment(long sequence);
}
