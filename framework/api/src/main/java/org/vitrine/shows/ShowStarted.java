// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A show went on air. */
@EventType("shows.Started")
public record ShowStarted() implements Fact {}
