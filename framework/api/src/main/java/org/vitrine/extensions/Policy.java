// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions;

import java.util.List;

/**
 * What this shop takes in.
 *
 * @param uploads whether jars may come over the web
 * @param unsigned whether jars need not be signed by a trusted publisher
 * @param repositories Maven repositories to install from
 * @param publishers the trusted ones
 */
public record Policy(boolean uploads, boolean unsigned, List<String> repositories, List<Publisher> publishers) {
    public Policy {
        repositories = List.copyOf(repositories);
        publishers = List.copyOf(publishers);
    }
}
