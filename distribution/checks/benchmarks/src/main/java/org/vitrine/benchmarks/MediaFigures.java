// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

import java.util.Locale;

/**
 * What a crowd of viewers got.
 *
 * @param pieces parts, or messages of the socket, that came to somebody
 * @param missed pieces that somebody did not get before a later one
 * @param doubled pieces that somebody got twice
 * @param errors answers that were none, and connections that were lost
 * @param spreadMillis 95 of 100 got a piece no later than so long after the first who got it
 * @param cores what the server needed
 * @param ownCores what the load tool needed
 */
public record MediaFigures(
        MediaPlan plan,
        long pieces,
        long missed,
        long doubled,
        long errors,
        double spreadMillis,
        double cores,
        double ownCores,
        long residentBytes) {
    /** What stands above the lines of a table. */
    public static final String HEAD = """
            | viewers | pieces delivered | missed, twice, errors | spread of a piece, p95 | server | load tool | resident |
            | --- | --- | --- | --- | --- | --- | --- |""";

    /** Whether everyone got every piece once. */
    public boolean isComplete() {
        return pieces > 0 && missed == 0 && doubled == 0 && errors == 0;
    }

    /** A line of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "| %,d over %s | %,d | %d, %d, %d | %.0f ms | %.2f cores | %.2f cores | %d MB |",
                plan.viewers(),
                plan.overSocket() ? "the socket" : "LL-HLS",
                pieces,
                missed,
                doubled,
                errors,
                spreadMillis,
                cores,
                ownCores,
                residentBytes >> 20);
    }
}
