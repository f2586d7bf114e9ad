// SPDX-License-Identifier: Apache-2.0
/**
 * What the kernel offers to the bundles it runs.
 *
 * <p>It registers {@link org.vitrine.kernel.Contributions} and the system's {@link java.time.Clock} as services, and
 * turns {@code config/<pid>.json} into configurations.
 */
@Version("1.0.0")
@NullMarked
package org.vitrine.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
