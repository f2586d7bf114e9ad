// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a cue's times, such as {@code 00:01.000 --> 00:02.500}; in milliseconds. */
record CueTime(long from, long to) {
    private static final long HOUR = 3_600_000;
    static final long LONGEST = 48 * HOUR;
    private static final String TIME = "(?:(\\d{1,3}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})";
    private static final Pattern FORM = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");

    static boolean isIn(String line) {
        return line.contains("-->");
    }

    /** Reads the line, with a dot or a comma before the milliseconds; what stands behind the times is left out. */
    static CueTime of(int number, String line) throws UnfitCaptions {
        var match = FORM.matcher(line);
        if (!match.matches()) {
            throw new UnfitCaptions(number, "times are written as 00:01:02.500 --> 00:01:05.000.");
        }
        long from = millis(match, 1);
        long to = millis(match, 5);
        if (to <= from) {
            throw new UnfitCaptions(number, "a cue has to end after it has begun.");
        }
        if (to > LONGEST) {
            throw new UnfitCaptions(number, "a show does not last longer than 48 hours.");
        }
        return new CueTime(from, to);
    }

    static String written(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / HOUR,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    private static long millis(Matcher match, int group) {
        var hours = match.group(group);
        return (hours == null ? 0 : Long.parseLong(hours) * HOUR)
                + Long.parseLong(match.group(group + 1)) * 60_000
                + Long.parseLong(match.group(group + 2)) * 1000
                + Long.parseLong(match.group(group + 3));
    }
}
