// SPDX-License-Identifier: Apache-2.0
package org.vitrine.rooms.internal;

import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** Something that happens in tests. */
@EventType("test.Counted")
public record Counted(int number) implements Fact {}
