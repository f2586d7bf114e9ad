// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the last segments of a broadcast began, so that another can be cut at the same pictures. Not thread-safe. */
final class Landmarks {
    private static final int REMEMBERED = 64;
    /** FLV's milliseconds round what a transcoder hands back. */
    private static final long ROUNDING = 1;

    private final Deque<Landmark> marks = new ArrayDeque<>();

    /**
     * The beginning of a segment.
     *
     * @param shown when its first picture is shown, in milliseconds of the timeline
     * @param sequence the segment's number
     * @param discontinuity whether it does not follow on the one before
     * @param discontinuities how many there have been so far, with this one
     */
    record Landmark(long shown, long sequence, boolean discontinuity, long discontinuities) {}

    void add(Landmark mark) {
        marks.addLast(mark);
        if (marks.size() > REMEMBERED) {
            marks.removeFirst();
        }
    }

    /** The segment that begins with the picture that is shown then. */
    Optional<Landmark> at(long shown) {
        return marks.stream()
                .filter(mark -> Math.abs(mark.shown() - shown) <= ROUNDING)
                .findFirst();
    }
}
