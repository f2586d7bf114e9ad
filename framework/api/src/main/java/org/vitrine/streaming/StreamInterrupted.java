// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** The publisher has gone, perhaps for a moment only. */
@EventType("streaming.Interrupted")
public record StreamInterrupted() implements Fact {}
