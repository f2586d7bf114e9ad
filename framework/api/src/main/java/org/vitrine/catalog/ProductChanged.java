// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A product of a show on air was changed: what was read of it before is stale. */
@EventType("catalog.ProductChanged")
public record ProductChanged(UUID product) implements Fact {}
