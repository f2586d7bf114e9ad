// SPDX-License-Identifier: Apache-2.0
package org.vitrine.health.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.health.Health;

/** A part that tells how it is, registered as a service. */
@ConsumerType
public interface HealthCheck {
    /** Its name on the health page, such as {@code store}. */
    String name();

    /** Answers within a second, on any thread. */
    Health check();
}
