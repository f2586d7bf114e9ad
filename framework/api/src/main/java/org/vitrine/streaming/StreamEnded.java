// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** There is no picture any more: the show has ended, or nobody came back. */
@EventType("streaming.Ended")
public record StreamEnded() implements Fact {}
