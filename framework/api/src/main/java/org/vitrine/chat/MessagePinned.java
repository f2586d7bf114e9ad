// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A message stands above the talk, instead of the one that did. */
@EventType("chat.MessagePinned")
public record MessagePinned(UUID message) implements Fact {}
