// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What another JVM holds, asked of the JDK's {@code jcmd}. */
record JvmLook(long pid) {
    private static final String BUNDLE_LOADER = "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";

    /** How many bundles' class loaders are left after a full collection. */
    int bundleLoaders() {
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.contains(BUNDLE_LOADER + " ") || line.endsWith(BUNDLE_LOADER))
                .mapToInt(line -> Integer.parseInt(line.strip().split("\\s+")[1]))
                .sum();
    }

    /** How many threads there are of each name, numbers left out; the pools of virtual threads and of the compiler breathe. */
    Map<String, Integer> threads() {
        var counts = new TreeMap<String, Integer>();
        jcmd("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\""))
                .map(line -> line.substring(1, line.indexOf('"', 1)).replaceAll("\\d+", "#"))
                .filter(name ->
                        !name.matches("ForkJoinPool.*|.*CompilerThread.*|VirtualThread.*|.*GC.*|Attach Listener"))
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private String jcmd(String command) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(tool, Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
