// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens on other threads, in real time and with a deadline. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private Eventually() {}

    /** Returns as soon as it is so; an {@link AssertionError} after half a minute. */
    public static void until(BooleanSupplier condition) {
        until(condition, DEADLINE);
    }

    /** Returns as soon as it is so; an {@link AssertionError} after the deadline. */
    public static void until(BooleanSupplier condition, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("It did not happen within " + deadline);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Asks until the answer will do, and answers it; an {@link AssertionError} with the last one after half a minute. */
    public static <T> T get(Supplier<T> question, Predicate<T> will) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        var answer = question.get();
        while (!will.test(answer)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Still this after " + DEADLINE + ": " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }
}
