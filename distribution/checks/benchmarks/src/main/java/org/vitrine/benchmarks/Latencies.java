// SPDX-License-Identifier: Apache-2.0
package org.vitrine.benchmarks;

/** How long things took, to within 3 %, in a fixed number of buckets; for one thread. */
final class Latencies {
    private static final int STEPS = 32;
    private static final int BUCKETS = 40 * STEPS;

    private final long[] counts = new long[BUCKETS];
    private long all;

    void add(long nanos) {
        counts[bucket(Math.max(1, nanos / 1_000))]++;
        all++;
    }

    long count() {
        return all;
    }

    /** Takes in another one's. */
    void add(Latencies other) {
        for (int i = 0; i < BUCKETS; i++) {
            counts[i] += other.counts[i];
        }
        all += other.all;
    }

    /** So many of a thousand took no longer than so many milliseconds. */
    double millis(int permille) {
        long wanted = Math.max(1, all * permille / 1_000);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts[i];
            if (seen >= wanted) {
                return micros(i) / 1_000.0;
            }
        }
        return 0;
    }

    private static int bucket(long micros) {
        int power = 63 - Long.numberOfLeadingZeros(micros);
        long rest = power >= 5 ? (micros >> (power - 5)) & (STEPS - 1) : (micros << (5 - power)) & (STEPS - 1);
        return Math.min(BUCKETS - 1, power * STEPS + (int) rest);
    }

    private static double micros(int bucket) {
        return (1L << (bucket / STEPS)) * (1 + ((bucket % STEPS + 1.0) / STEPS));
    }
}
