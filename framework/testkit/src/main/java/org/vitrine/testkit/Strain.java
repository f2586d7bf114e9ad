// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What a plug-in is put under by its contract: many callers at once, callers who cannot wait, work that must come to an end. */
public final class Strain {
    private static final int CALLERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Strain() {}

    /** Asks from 16 threads that begin together, and answers what they got; an {@link AssertionError} if one failed or never ended. */
    public static <T> List<T> together(Supplier<T> question) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<T>>();
            for (int i = 0; i < CALLERS; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return question.get();
                }));
            }
            start.countDown();
            var answers = new ArrayList<T>();
            for (var one : asked) {
                answers.add(answer(one));
            }
            return answers;
        }
    }

    /** Asks once, on another thread; an {@link AssertionError} if there is no answer after half a minute, as of a regular expression gone wild. */
    public static <T> T toTheEnd(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                answer.complete(question.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer(answer);
    }

    /**
     * Asks on a thread that is interrupted, and so cannot sleep, wait for a lock that can be interrupted, or ask over the network.
     *
     * <p>An {@link AssertionError} if it was tried: what is called on an event loop or on a room's thread must not wait.
     */
    public static <T> T withoutWaiting(Supplier<T> question) {
        Thread.currentThread().interrupt();
        try {
            var answer = question.get();
            if (!Thread.currentThread().isInterrupted()) {
                throw new AssertionError("It waited for something, and took no notice of being interrupted");
            }
            return answer;
        } catch (RuntimeException e) {
            throw new AssertionError("It failed on a thread that cannot wait", e);
        } finally {
            // no test after this one is to find the thread interrupted
            @SuppressWarnings("unused")
            boolean was = Thread.interrupted();
        }
    }

    private static <T> T answer(Future<T> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("It failed", e.getCause());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new AssertionError("It had not ended after " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
