// SPDX-License-Identifier: Apache-2.0
package org.vitrine.streaming;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A publisher streams again after an interruption. */
@EventType("streaming.Resumed")
public record StreamResumed() implements Fact {}
