// SPDX-License-Identifier: Apache-2.0
package org.vitrine.shows;

import java.util.UUID;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** The host took a product down. */
@EventType(value = "shows.ProductUnpinned", waitsForPicture = true)
public record ProductUnpinned(UUID product) implements Fact {}
