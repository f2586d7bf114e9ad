// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import java.util.Optional;
import org.vitrine.catalog.VariantId;
import org.vitrine.showlog.ShowId;

/** What a shopper wants to put into the cart. */
record Wish(VariantId variant, int quantity, Optional<ShowId> show) {}
