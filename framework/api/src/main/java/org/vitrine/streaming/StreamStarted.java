// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** The first picture of a show has come. */
@EventType("streaming.Started")
public record StreamStarted() implements Fact {}
