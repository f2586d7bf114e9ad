// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel;

import org.osgi.annotation.versioning.ProviderType;

/** Tells of the bundles in this process and what files they bring: migrations for the store, pages for the web. */
@ProviderType
public interface Contributions {
    /**
     * Tells the follower first of every bundle that runs already, then of each one before it starts and before it stops.
     *
     * <p>Returns when the follower has been told of those that run already. Its methods are called one at a time, on the
     * thread that starts or stops the bundle.
     */
    Following follow(Follower follower);

    /** Ends the telling when closed. */
    @ProviderType
    interface Following extends AutoCloseable {
        @Override
        void close();
    }
}
