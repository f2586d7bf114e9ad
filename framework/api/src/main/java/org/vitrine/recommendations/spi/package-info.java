// SPDX-License-Identifier: Apache-2.0
/** Implemented by those who recommend. */
@Version("1.0.0")
@NullMarked
package org.vitrine.recommendations.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
