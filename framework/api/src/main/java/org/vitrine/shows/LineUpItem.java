// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.time.Duration;
import java.util.UUID;

/**
 * One product in a show's plan.
 *
 * @param product the product's id in the catalogue
 * @param planned how long the host means to talk of it
 * @param notes for the host's eyes
 */
public record LineUpItem(UUID product, Duration planned, String notes) {
    public LineUpItem {
        if (planned.isNegative() || planned.compareTo(Duration.ofHours(12)) > 0) {
            throw new IllegalArgumentException("A segment lasts between 0 and 12 hours, not " + planned);
        }
    }
}
