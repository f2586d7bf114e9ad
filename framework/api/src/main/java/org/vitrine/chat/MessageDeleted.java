// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A message was taken away. */
@EventType("chat.MessageDeleted")
public record MessageDeleted(UUID message) implements Fact {}
