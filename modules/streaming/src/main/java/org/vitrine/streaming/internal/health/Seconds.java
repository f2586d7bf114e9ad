// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.internal.health;

import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The last minute of a stream, second by second since its publisher began: a ring, so that each picture costs the same.
 *
 * <p>Not thread-safe.
 */
final class Seconds {
    /** How many can be asked for. */
    static final int KEPT = 61;

    private final Second[] ring = Stream.generate(Second::new).limit(KEPT).toArray(Second[]::new);

    /** The second with this number, to write to; none before it is written to again. */
    Second at(long number) {
        var second = ring[place(number)];
        if (second.number() != number) {
            second.become(number);
        }
        return second;
    }

    /** The sum over those of {@code from} to {@code to}, the latter left out. */
    long sum(long from, long to, ToLongFunction<Second> what) {
        return between(from, to).mapToLong(what).sum();
    }

    /** The lateness of the most punctual of these seconds; {@link Long#MAX_VALUE} where nothing came. */
    long earliest(long from, long to) {
        return between(from, to).mapToLong(Second::earliest).min().orElse(Long.MAX_VALUE);
    }

    /** The lateness of the least punctual of these seconds; {@link Long#MIN_VALUE} where nothing came. */
    long latest(long from, long to) {
        return between(from, to).mapToLong(Second::latest).max().orElse(Long.MIN_VALUE);
    }

    private Stream<Second> between(long from, long to) {
        return LongStream.range(Math.max(0, from), to)
                .filter(number -> ring[place(number)].number() == number)
                .mapToObj(number -> ring[place(number)]);
    }

    private static int place(long number) {
        return (int) (number % KEPT);
    }
}
