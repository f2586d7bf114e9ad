// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ui.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.vitrine.ui.UiContribution;

/**
 * Puts elements into pages that are known only at run time; those that are always there stand in {@code META-INF/vitrine-ui.json}.
 *
 * <p>Registered as a service by the bundle whose files they are in. Pages that are open show them at once, and lose them when the service goes.
 */
@ConsumerType
@FunctionalInterface
public interface UiContributor {
    /** What it puts where. Asked once, when the service comes: answer at once; to change it, register anew. */
    List<UiContribution> contributions();
}
