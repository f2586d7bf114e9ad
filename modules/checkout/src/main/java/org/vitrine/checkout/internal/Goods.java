// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout.internal;

import org.vitrine.catalog.ProductId;
import org.vitrine.catalog.VariantId;

/** What is bought, with the names that it had then. */
record Goods(VariantId variant, ProductId product, String sku, String title) {}
