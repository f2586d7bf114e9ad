// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checkout;

import java.util.Optional;
import org.vitrine.showlog.ShowId;

/**
 * Which orders are wanted.
 *
 * @param show only those with a line that was bought there
 * @param state only those that stand there
 * @param after the last order of the page before
 * @param limit how many at most, 1 to 200
 */
public record OrderQuery(Optional<ShowId> show, Optional<OrderState> state, Optional<OrderId> after, int limit) {
    private static final int MOST = 200;

    public OrderQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to " + MOST + " orders, not " + limit);
        }
    }
}
