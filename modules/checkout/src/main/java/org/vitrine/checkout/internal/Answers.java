// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.function.Supplier;

/** Gives a refusal to the one who asked over REST. */
final class Answers {
    private Answers() {}

    static <T> T of(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (Refusal refusal) {
            throw refusal.problem().asException();
        }
    }
}
