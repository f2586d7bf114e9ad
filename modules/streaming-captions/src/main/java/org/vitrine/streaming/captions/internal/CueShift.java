// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;

/** By how much the times of a file are to be moved, since it was made for a picture that begins elsewhere. */
record CueShift(long millis) {
    private static final long LONGEST = CueTime.LONGEST;

    static CueShift of(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return new CueShift(0);
        }
        if (!written.matches("-?\\d{1,9}") || Math.abs(Long.parseLong(written)) > LONGEST) {
            throw bad();
        }
        return new CueShift(Long.parseLong(written));
    }

    private static ProblemException bad() {
        return Problem.of(
                        400,
                        "bad-shift",
                        "A shift is a number of milliseconds, which leaves all times below 48 hours and not all of them before the picture.")
                .asException();
    }

    /** The cues in their new places; what then ends before the picture begins is left out, but not all of it. */
    List<TimedCue> moved(List<TimedCue> cues) {
        if (cues.stream().anyMatch(cue -> cue.toMillis() + millis > LONGEST)) {
            throw bad();
        }
        var moved = cues.stream()
                .filter(cue -> cue.toMillis() + millis > 0)
                .map(cue -> new TimedCue(Math.max(0, cue.fromMillis() + millis), cue.toMillis() + millis, cue.text()))
                .toList();
        if (moved.isEmpty()) {
            throw bad();
        }
        return moved;
    }
}
