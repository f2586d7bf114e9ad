// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.internal;

import java.util.UUID;
import org.vitrine.showlog.ShowId;

/** What shoppers do outside of any show stands in a log of its own. */
final class Browsing {
    static final ShowId LOG = new ShowId(new UUID(0, 0));

    private Browsing() {}
}
