// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** No message stands above the talk any more. */
@EventType("chat.MessageUnpinned")
public record MessageUnpinned(UUID message) implements Fact {}
