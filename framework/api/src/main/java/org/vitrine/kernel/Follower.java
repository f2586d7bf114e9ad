// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told of bundles as they come and go. */
@ConsumerType
public interface Follower {
    /** Takes in a bundle that is about to start; whatever is thrown here keeps it from starting and is reported. */
    void arriving(Contribution bundle);

    /** Lets go of a bundle that is about to stop. */
    void leaving(Contribution bundle);
}
