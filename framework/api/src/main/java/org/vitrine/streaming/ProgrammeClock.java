// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.showlog.ShowId;

/** The time that a show's picture bears (EXT-X-PROGRAM-DATE-TIME's). Any thread; never blocks. */
@ProviderType
@FunctionalInterface
public interface ProgrammeClock {
    /** The time of the newest picture of this show; empty where there is none. */
    Optional<Instant> now(ShowId show);
}
