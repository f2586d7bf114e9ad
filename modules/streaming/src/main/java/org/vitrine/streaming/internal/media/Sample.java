// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.media;

/**
 * One picture or frame of sound, ready to be packed.
 *
 * @param dts when it is to be decoded, in its track's timescale
 * @param duration in the same
 * @param compositionOffset how much later it is shown
 * @param key whether decoding can begin with it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Sample(long dts, int duration, int compositionOffset, boolean key, byte[] data) {
    /** The same, shown for so long. */
    public Sample lasting(int otherDuration) {
        return new Sample(dts, otherDuration, compositionOffset, key, data);
    }
}
