// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** So many watch; for staff, written at most every ten seconds and when it has changed. */
@EventType("rooms.ViewersCounted")
public record ViewersCounted(int count) implements Fact {}
