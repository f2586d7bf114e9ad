// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import io.vertx.core.buffer.Buffer;

/**
 * A piece of a segment that can be fetched by itself.
 *
 * @param number grows by one with each part of the broadcast
 * @param millis how long it lasts
 * @param independent whether it begins with a key frame
 * @param bytes picture and sound
 * @param sound the sound alone; silent where there is no picture besides
 */
record Part(long number, long millis, boolean independent, Buffer bytes, Sound sound) {
    /** The same with its bytes lying elsewhere. */
    Part of(Buffer same) {
        return new Part(number, millis, independent, same, sound);
    }
}
