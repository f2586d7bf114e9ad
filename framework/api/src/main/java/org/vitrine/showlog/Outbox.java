// SPDX-License-Identifier: Apache-2.0
package org.vitrine.showlog;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.store.Tx;

/** Carries facts from a transaction into the log, surely and once, soon after it has committed. */
@ProviderType
public interface Outbox {
    /**
     * Puts an event aside in this transaction.
     *
     * @param aggregate what it tells of, such as {@code order:<id>}: events of one aggregate keep their order
     */
    void add(Tx tx, String aggregate, NewEvent event);
}
