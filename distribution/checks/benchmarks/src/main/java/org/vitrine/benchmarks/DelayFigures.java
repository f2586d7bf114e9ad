// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * What one viewer saw of one chain.
 *
 * @param medianMillis half of the pictures were no older when they were seen
 * @param p95Millis 95 of 100 were no older
 * @param firstMillis from when the page asked for the picture until the first was seen, the middle one of several
 * @param pageMillis from when the page was called up until then, likewise
 * @param stalls how often nothing new was seen for longer than 400 ms
 * @param backMillis from the first picture of a publisher that returns until it was seen, likewise
 * @param ingestCores what the server needs without a viewer
 * @param cores what it needs with one
 * @param residentBytes its memory
 */
public record DelayFigures(
        String chain,
        double medianMillis,
        double p95Millis,
        double firstMillis,
        double pageMillis,
        int stalls,
        double backMillis,
        double ingestCores,
        double cores,
        long residentBytes) {
    /** What stands above the lines of a table. */
    public static final String HEAD = """
            | chain | delay, median / p95 | first picture: asked / called up | stalls | back after | server without / with a viewer | resident |
            | --- | --- | --- | --- | --- | --- | --- |""";

    private static final double STALL_MILLIS = 400;

    /** One picture that was seen: its age, and the time since the one before, in milliseconds. */
    public record Seen(double age, double since) {}

    /** The age of which so many of a hundred pictures were no older. */
    public static double percentile(List<Seen> seen, int percent) {
        var ages = seen.stream().mapToDouble(Seen::age).sorted().toArray();
        return ages.length == 0 ? Double.NaN : ages[Math.min(ages.length - 1, ages.length * percent / 100)];
    }

    /** How often nothing new was seen for too long. */
    public static int stalls(List<Seen> seen) {
        return (int) seen.stream().filter(one -> one.since() > STALL_MILLIS).count();
    }

    /** A line of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f / %,.0f ms | %,.0f / %,.0f ms | %d | %,.0f ms | %.1f / %.1f %% of a core | %d MB |",
                chain,
                medianMillis,
                p95Millis,
                firstMillis,
                pageMillis,
                stalls,
                backMillis,
                ingestCores * 100,
                cores * 100,
                residentBytes >> 20);
    }
}
