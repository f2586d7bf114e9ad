// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ui.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told when what plug-ins put into pages has changed, so as to pass it on to pages that are open; registered as a service. */
@ConsumerType
@FunctionalInterface
public interface UiListener {
    /** Hears the digest of {@code /ui/contributions.json} as it is now; also once when it is registered. Return at once. */
    void changed(String digest);
}
