// SPDX-License-Identifier: Apache-2.0
package org.vitrine.recommendations.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.recommendations.Suggestion;

/** One way to recommend; registered as a service. Of several, the one of the highest service ranking that knows the surface answers. */
@ConsumerType
public interface Recommender {
    /** Whether it has something to say for this surface, such as {@code show} or {@code home}. */
    boolean knows(String surface);

    /**
     * Suggests, best first; more than the limit is cut, and products that cannot be bought are left out by the caller. Called on a
     * virtual thread; answer within 50 ms.
     */
    List<Suggestion> suggest(Occasion occasion);
}
