// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations;

import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A shopper put a product into the cart; for staff alone. */
@EventType("recommendations.ProductCarted")
public record ProductCarted(UUID product, Optional<ShopperId> shopper) implements Fact {}
