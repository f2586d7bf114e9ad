// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Duration;

/** Does something in a while. Not durable: for what is of no account after a restart. */
@FunctionalInterface
interface Pace {
    /** Runs the task after the pause; what is answered stops it from being run. */
    Runnable after(Duration pause, Runnable task);
}
