// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the same things again and again, until it is closed; keeps how often it worked, and each time that it did not. */
final class Load implements AutoCloseable {
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ends;

    /** Does this over and over, with a pause between; what it throws is a failure. */
    Load keep(String what, Duration pause, Runnable request) {
        var count = done.computeIfAbsent(what, any -> new AtomicInteger());
        threads.add(Thread.ofVirtual().name("load-" + what).start(() -> {
            while (!ends) {
                once(what, count, request);
                rest(pause);
            }
        }));
        return this;
    }

    /** How often each thing has worked. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        done.forEach((what, count) -> counts.put(what, count.get()));
        return counts;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns when what has begun has ended. */
    @Override
    public void close() {
        ends = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void once(String what, AtomicInteger count, Runnable request) {
        try {
            request.run();
            count.incrementAndGet();
        } catch (RuntimeException | AssertionError e) {
            failures.add(what + ": " + e);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
