// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel.internal.extensions;

import java.time.Duration;
import java.util.Map;

/**
 * How long bundles may take.
 *
 * <p>Requests to a part that is being replaced wait for it, but not for ever: a start that takes its whole time should end before they do.
 *
 * @param start to start, all its components with it
 * @param settle until its components have what they need and its health checks are well
 * @param stop to end what it is doing, calls in flight included
 */
record Limits(Duration start, Duration settle, Duration stop) {
    /** As configured in seconds: {@code startSeconds} (5), {@code settleSeconds} (5), {@code stopSeconds} (45). */
    static Limits of(Map<String, Object> config) {
        return new Limits(
                seconds(config, "startSeconds", 5),
                seconds(config, "settleSeconds", 5),
                seconds(config, "stopSeconds", 45));
    }

    private static Duration seconds(Map<String, Object> config, String key, long usual) {
        return Duration.ofSeconds(config.get(key) instanceof Number given ? given.longValue() : usual);
    }
}
