// SPDX-License-Identifier: Apache-2.0
package org.vitrine.identity;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.store.Tx;

/** Who did what, kept for the operator: append-only. */
@ProviderType
public interface Audit {
    /**
     * Writes one entry, in the transaction of what it tells of.
     *
     * @param action namespaced, such as {@code chat.ban}
     * @param subject the id of what was acted upon, never personal data
     */
    void record(Tx tx, Caller by, String action, String subject);
}
