// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.time.Instant;
import java.util.UUID;

/** A product that the host holds up. */
public record Pin(UUID product, Instant since) {}
