// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog.internal;

import org.jspecify.annotations.Nullable;
import org.vitrine.showlog.Erasable;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A fact for tests. */
@EventType("test.Said")
record Said(int number, @Erasable @Nullable String text) implements Fact {}
