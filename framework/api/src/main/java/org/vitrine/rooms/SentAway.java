// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms;

import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/**
 * A shopper's connections to the room are closed, on all nodes; for staff, and only where there are several nodes.
 *
 * @param reason what the connections are told, such as {@code banned}
 */
@EventType("rooms.SentAway")
public record SentAway(ShopperId shopper, String reason) implements Fact {}
