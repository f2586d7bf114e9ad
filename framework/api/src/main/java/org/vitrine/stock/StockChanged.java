// SPDX-License-Identifier: Apache-2.0
package org.vitrine.stock;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** What is left of a variant, for everyone who watches. */
@EventType("stock.Changed")
public record StockChanged(UUID variant, long available) implements Fact {}
