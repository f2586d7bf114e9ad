// SPDX-License-Identifier: Apache-2.0
package org.vitrine.http.internal.rest;

import java.util.List;
import java.util.stream.Stream;

/** Tells a value that refused what it was given, which its sender should hear of, from a mistake of ours. */
final class Blame {
    private static final List<String> NOT_OURS =
            List.of("java.", "jdk.", "sun.", "com.fasterxml.", "org.glassfish.", "jakarta.");

    private Blame() {}

    /** Whether a class of Vitrine or of a plug-in threw it on purpose, with a sentence. */
    static boolean fallsOnSender(IllegalArgumentException refusal) {
        return refusal.getMessage() != null
                && Stream.of(refusal.getStackTrace())
                        .findFirst()
                        .filter(frame -> NOT_OURS.stream().noneMatch(frame.getClassName()::startsWith))
                        .isPresent();
    }
}
