// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A show is over. */
@EventType("shows.Ended")
public record ShowEnded() implements Fact {}
