// SPDX-License-Identifier: Apache-2.0
package org.vitrine.testkit.payments;

import java.util.OptionalLong;

/** What a bank itself has done, to be compared with what a provider says of it. */
public interface BankBooks {
    /** How many times money was set aside, not how often that was asked for. */
    int authorisations();

    /** All that was taken, in minor units. */
    long captured();

    /** All that was given back, in minor units. */
    long refunded();

    /** All that is set aside now, neither taken nor let go, in minor units; empty where nobody can look: then no void is compared with it. */
    default OptionalLong held() {
        return OptionalLong.empty();
    }
}
