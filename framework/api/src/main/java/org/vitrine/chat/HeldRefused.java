// SPDX-License-Identifier: Apache-2.0
package org.vitrine.chat;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A message that was held will not be shown; for its author and staff. */
@EventType("chat.HeldRefused")
public record HeldRefused(UUID message) implements Fact {}
