// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.internal;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.vitrine.extensions.ExtensionRefused;
import org.vitrine.http.Problem;
import org.vitrine.http.ProblemException;

/** What cannot be done, as problems. */
final class Refusals {
    private Refusals() {}

    /** Waits for an order. */
    static <T extends @Nullable Object> T await(CompletionStage<T> order) {
        try {
            return order.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ExtensionRefused refused) {
                throw problem(refused);
            }
            throw e;
        }
    }

    static ProblemException unknown(String name) {
        return Problem.of(404, "no-such-extension", "There is no extension " + name + ".")
                .asException();
    }

    static ProblemException badRequest(String sentence) {
        return Problem.of(400, "bad-request", sentence).asException();
    }

    private static ProblemException problem(ExtensionRefused refused) {
        var sentence = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case UNKNOWN -> Problem.of(404, "no-such-extension", sentence).asException();
            case UNFIT -> Problem.of(400, "no-extension", sentence).asException();
            case NOT_TRUSTED -> Problem.of(409, "not-trusted", sentence).asException();
            case NOT_POSSIBLE -> Problem.of(409, "not-possible", sentence).asException();
            case FAILED -> Problem.of(409, "failed", sentence).asException();
        };
    }
}
