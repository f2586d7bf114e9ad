// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.mollie.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the fake Mollie has answered under which key, for an hour. */
final class FakeReplays {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Replay> known = new HashMap<>();

    FakeReplays(Clock clock) {
        this.clock = clock;
    }

    FakeError.Answer once(@Nullable String key, String asked, Supplier<FakeError.Answer> attempt) {
        if (key == null) {
            return new FakeError(400, "the shop should send a key").answer();
        }
        var before = known.get(key);
        if (before == null || before.at().plus(REMEMBERED).isBefore(clock.instant())) {
            var fresh = attempt.get();
            known.put(key, new Replay(asked, fresh, clock.instant()));
            return fresh;
        }
        return before.asked().equals(asked)
                ? before.answer()
                : new FakeError(400, "that key stands for something else").answer();
    }

    /** What was asked and answered under a key. */
    private record Replay(String asked, FakeError.Answer answer, Instant at) {}
}
