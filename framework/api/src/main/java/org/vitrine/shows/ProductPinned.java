// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** The host holds up a product. */
@EventType(value = "shows.ProductPinned", waitsForPicture = true)
public record ProductPinned(UUID product) implements Fact {}
