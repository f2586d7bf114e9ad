// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM holds on to, after a full collection. */
final class LiveHeap {
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(?<bytes>\\d+)\\s+(?<type>\\S+).*");
    /** What the collector puts where nothing is. */
    private static final String FILLER = "FillerElement";

    private LiveHeap() {}

    /** The bytes of all objects that can be reached. */
    static long bytes(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = Command.in(Path.of("."))
                .run(0, jcmd, Long.toString(pid), "GC.class_histogram")
                .toString();
        return histogram
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> !line.group("type").contains(FILLER))
                .mapToLong(line -> Long.parseLong(line.group("bytes")))
                .sum();
    }
}
