// SPDX-License-Identifier: Apache-2.0
package org.vitrine.jobs;

import org.osgi.annotation.versioning.ProviderType;
import org.vitrine.store.Tx;

/** Durable timers. Each due job is run on one node, at least once: again after a failure, with growing pauses. */
@ProviderType
public interface Jobs {
    /** Sets a job in this transaction; one with the same name and key is moved to the new time and payload. */
    void schedule(Tx tx, Job job);

    /** Drops a job that has not begun; nothing happens if there is none. */
    void cancel(Tx tx, String name, String key);
}
