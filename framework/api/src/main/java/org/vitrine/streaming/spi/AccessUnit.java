// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.spi;

import java.nio.ByteBuffer;

/**
 * One picture or one frame of sound.
 *
 * @param decodeTime since the stream began, in the track's units of time
 * @param duration in the same
 * @param compositionOffset how much later it is shown; may be negative
 * @param key whether decoding can begin with it
 * @param data NAL units with their lengths before them, or a raw AAC frame; read-only, and others read it too: {@code duplicate()} it
 *     before you move its position
 */
public record AccessUnit(
        Track track, long decodeTime, int duration, int compositionOffset, boolean key, ByteBuffer data) {
    public AccessUnit {
        data = data.asReadOnlyBuffer();
    }
}
