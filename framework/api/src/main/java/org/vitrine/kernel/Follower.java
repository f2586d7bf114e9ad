// SPDX-License-Identifier: Apache-2.0
package org.vitrine.kernel;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Is told of bundles as they come and go. */
@ConsumerType
public interface Follower {
    /** Takes in a bundle that is about to start; whatever is thrown here keeps it from starting and is reported. */
    void arriving(Contribution bundle);

    /** What taking in a bundle would do to what is here, in sentences, such as running migrations; does nothing of it. */
    default List<String> foresee(Contribution bundle) {
        return List.of();
    }

    /** Lets go of a bundle that is about to stop. While one takes another's place, both have arrived. */
    void leaving(Contribution bundle);
}
