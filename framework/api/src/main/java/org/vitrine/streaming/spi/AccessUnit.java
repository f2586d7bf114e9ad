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
 * @param data for avc1 and hvc1 NAL units with their lengths before them, in as many bytes as the configuration says; for av01 the OBUs of
 *     a temporal unit; for vp09 a frame or superframe; for mp4a a raw AAC frame; for opus a packet; read-only, and others read it too: {@code duplicate()} it
 *     before you move its position
 */
public record AccessUnit(
        Track track, long decodeTime, int duration, int compositionOffset, boolean key, ByteBuffer data) {
    public AccessUnit {
        data = data.asReadOnlyBuffer();
    }
}
