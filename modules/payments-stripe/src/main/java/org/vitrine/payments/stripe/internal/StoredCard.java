// SPDX-License-Identifier: Apache-2.0
package org.vitrine.payments.stripe.internal;

import java.util.Optional;

/** A kept means by Stripe's ids; one is worth nothing without the other. Written {@code cus_…/pm_…}. */
record StoredCard(String customer, String method) {
    /** Empty for a text that is none of ours. */
    static Optional<StoredCard> parse(String written) {
        int split = written.indexOf('/');
        return split < 1 || split == written.length() - 1
                ? Optional.empty()
                : Optional.of(new StoredCard(written.substring(0, split), written.substring(split + 1)));
    }

    @Override
    public String toString() {
        return customer + "/" + method;
    }
}
