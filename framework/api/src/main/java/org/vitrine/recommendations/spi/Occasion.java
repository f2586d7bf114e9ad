// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.spi;

import java.util.Optional;
import org.vitrine.identity.Caller;
import org.vitrine.showlog.ShowId;

/**
 * Who asks, and where.
 *
 * @param surface the place on the page: {@code show}, {@code home}
 * @param show the show that is being watched
 * @param limit how many are wanted at most, 1 to 50
 */
public record Occasion(String surface, Optional<ShowId> show, Caller caller, int limit) {}
