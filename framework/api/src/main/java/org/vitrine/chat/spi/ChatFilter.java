// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Decides what may be said; registered as a service. Filters are asked in the order of their ranking; the first refusal stands. */
@ConsumerType
@FunctionalInterface
public interface ChatFilter {
    /** Judges one message before anyone sees it; any thread. Answer within a millisecond, do not block. */
    Verdict judge(Draft draft);
}
