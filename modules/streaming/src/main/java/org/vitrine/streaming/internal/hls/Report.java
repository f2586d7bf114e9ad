// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

/**
 * How far a playlist has got.
 *
 * @param uri seen from the multivariant playlist
 * @param sequence its newest segment
 * @param part the newest part within that
 */
public record Report(String uri, long sequence, long part) {
    /** About the playlist whose newest segment this is. */
    static Report of(String uri, Segment newest) {
        return new Report(uri, newest.sequence(), newest.parts().size() - 1L);
    }
}
