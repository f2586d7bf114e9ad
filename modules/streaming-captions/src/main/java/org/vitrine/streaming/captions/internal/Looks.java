// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.captions.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at streams one after the other, on a thread of its own. Asked on any thread; never waits, but for {@link #close}. */
final class Looks {
    private static final System.Logger LOG = System.getLogger(Looks.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    /** Longer than another node may take a show for what it was a moment ago. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Consumer<HeardShow> look;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("captions-looks").factory());
    private final Set<HeardShow> due = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    Looks(Consumer<HeardShow> look) {
        this.look = look;
    }

    /** Looks at it when all that was asked before has been looked at; not any more once this is being closed. */
    void soon(HeardShow one) {
        try {
            thread.execute(() -> look.accept(one));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Captions are being closed", e);
        }
    }

    /** Looks at it in two seconds. */
    void later(HeardShow one) {
        after(() -> soon(one));
    }

    /** Looks at it within two seconds, once however often that is asked meanwhile. */
    void again(HeardShow one) {
        if (due.add(one)) {
            after(() -> {
                due.remove(one);
                soon(one);
            });
        }
    }

    /** Ends what is being looked at, for three seconds at most. Blocks. */
    void close() {
        closing.countDown();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void after(Runnable work) {
        Thread.ofVirtual().name("captions-pause").start(() -> {
            try {
                if (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
