// SPDX-License-Identifier: Apache-2.0
package org.vitrine.reactions.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something in a while, on a virtual thread. */
@FunctionalInterface
interface Pace {
    void after(Duration pause, Runnable task);

    /** That of the real world. */
    static void real(Duration pause, Runnable task) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(task);
    }
}
