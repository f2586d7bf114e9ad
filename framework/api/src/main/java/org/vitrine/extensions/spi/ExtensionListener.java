// SPDX-License-Identifier: Apache-2.0
package org.vitrine.extensions.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what is done to extensions, by whomever; registered as a service. */
@ConsumerType
@FunctionalInterface
public interface ExtensionListener {
    /**
     * Called after the change, one at a time, on the thread that makes the changes: the next one waits for it. What is thrown is
     * logged. Changes made before the first listener came are told to it.
     */
    void changed(ExtensionChange change);
}
