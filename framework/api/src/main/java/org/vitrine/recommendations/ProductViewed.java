// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations;

import java.util.Optional;
import java.util.UUID;
import org.vitrine.identity.ShopperId;
import org.vitrine.showlog.EventType;
import org.vitrine.showlog.Fact;

/** A shopper looked at a product; for staff alone. */
@EventType("recommendations.ProductViewed")
public record ProductViewed(UUID product, Optional<ShopperId> shopper) implements Fact {}
