// SPDX-License-Identifier: Apache-2.0
package org.vitrine.catalog.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.catalog.ProductId;

/** Hears of changed products, to drop what it made of them; registered as a service. */
@ConsumerType
@FunctionalInterface
public interface CatalogListener {
    /** Called after the change is committed, on the thread that made it: be quick. What is thrown is logged. */
    void changed(ProductId product);
}
