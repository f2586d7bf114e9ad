// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.hls;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vitrine.streaming.internal.media.Sample;

/** Counts pictures a second over the last of them: RTMP's milliseconds round each one's time, not that of sixty. Not thread-safe. */
final class Pace {
    private static final int PICTURES = 60;

    private final Deque<Integer> durations = new ArrayDeque<>();
    private long millis;

    void add(Sample picture) {
        durations.addLast(picture.duration());
        millis += picture.duration();
        if (durations.size() > PICTURES) {
            millis -= durations.removeFirst();
        }
    }

    void restart() {
        durations.clear();
        millis = 0;
    }

    /** Pictures a second; 0 until there is one. */
    double rate() {
        return millis == 0 ? 0 : durations.size() * 1000.0 / millis;
    }
}
