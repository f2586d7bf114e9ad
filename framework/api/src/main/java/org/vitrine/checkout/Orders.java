// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Reads orders. Blocks: not for event loops or in transactions. */
@ProviderType
public interface Orders {
    /** The order with this id. */
    Optional<Order> find(OrderId id);

    /** A page of orders, newest first. */
    List<Order> page(OrderQuery query);
}
