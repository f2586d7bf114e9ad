// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming.simulcast.internal;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What all relays work with.
 *
 * @param backlogBytes how much may wait for one far end
 */
record Means(Dialler dialler, Pace pace, Clock clock, RandomGenerator random, long backlogBytes) {}
