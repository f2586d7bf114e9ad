// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.nio.file.Path;

/** What a JVM holds on to, after a full collection. */
final class LiveHeap {
    private LiveHeap() {}

    /** The bytes of all objects that can be reached. */
    static long bytes(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = Command.in(Path.of("."))
                .run(0, jcmd, Long.toString(pid), "GC.class_histogram")
                .toString();
        var total = histogram.substring(histogram.lastIndexOf("Total")).strip().split("\\s+");
        return Long.parseLong(total[2]);
    }
}
