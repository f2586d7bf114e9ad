// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.vitrine.testkit.Eventually;
import org.vitrine.testkit.payments.FaultyServer.Fault;

/** A call on a spoilt line, which is interrupted where no answer will come, as payments do. */
final class PatientCall {
    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(10);

    private PatientCall() {}

    static <T> T on(FaultyServer line, Fault fault, Supplier<T> call) {
        long before = hanging(line);
        var answer = new CompletableFuture<T>();
        var caller = Thread.ofVirtual().start(() -> complete(answer, call));
        if (fault == Fault.SLOW) {
            Eventually.until(() -> answer.isDone() || hanging(line) > before);
            caller.interrupt();
        }
        return answered(answer);
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> call) {
        try {
            answer.complete(call.get());
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        }
    }

    private static long hanging(FaultyServer line) {
        return line.seen().stream().filter(seen -> seen.fault() == Fault.SLOW).count();
    }

    private static <T> T answered(CompletableFuture<T> answer) {
        try {
            return answer.get(AFTER_INTERRUPT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("it has no answer, and does not mind being interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("it failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
